import {
  type ActionFunctionArgs,
  data,
  type LinksFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { auditSource } from '~/features/audit/AuditRepository.server.ts';
import { requireProvince } from '~/features/tenancy/gate.server.ts';
import { withTenant } from '~/lib/db.server.ts';
import { readForm } from '~/lib/form.ts';
import { notFound } from '~/lib/http.server.ts';
import { Notice } from '~/ui/marks.tsx';
import { Card, Page } from '~/ui/Page.tsx';
import type { ReadLibrary } from './core/read-library.ts';
import { ImportPreview } from './ImportPreview.tsx';
import { applyImport, LibraryMoved } from './library-acts.server.ts';
import * as MeasureBatchRepository from './MeasureBatchRepository.server.ts';
import measuresStyles from './measures.css?url';
import { measuresSearch } from './measures-search-params.ts';
import { previewImport, readLibraryFile } from './preview-import.server.ts';
import { UploadLibrary } from './UploadLibrary.tsx';

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: measuresStyles }];

export const meta: MetaFunction = () => [{ title: 'นำเข้าคลังมาตรการ — โปร่งใส' }];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { tenant, province } = await requireProvince({ request, params, context }, 'measures.write');
  const batchId = new URL(request.url).searchParams.get('batch')?.replaceAll('\0', '');
  if (!batchId) return { province, batch: null, preview: null };
  return withTenant(context.db, tenant, async (t) => {
    const batch = await MeasureBatchRepository.findById(t, batchId);
    if (batch?.kind !== 'imported') throw notFound();
    const { content, changes, ...head } = batch;
    const isOpen = batch.state === 'preview';
    const preview = isOpen ? await previewImport(t, content as ReadLibrary) : null;
    return { province, batch: head, preview };
  });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { actor, tenant, province } = await requireProvince({ request, params, context }, 'measures.write');
  const form = await readForm(request);
  const address = `/provinces/${province.provinceCode}/measures`;
  const source = auditSource(context, actor);
  if (form.get('intent') === 'apply') {
    const batchId = String(form.get('batchId') ?? '');
    try {
      const year = await withTenant(context.db, tenant, async (t) => {
        const batch = await MeasureBatchRepository.findById(t, batchId);
        if (batch?.kind !== 'imported') throw notFound();
        const { rows, stamp } = await previewImport(t, batch.content as ReadLibrary);
        if (stamp !== form.get('stamp')) throw new LibraryMoved();
        await applyImport(t, batch, rows, source);
        return batch.fiscalYear;
      });
      return redirect(`${address}${measuresSearch.toSearch({ year })}`);
    } catch (error) {
      if (!(error instanceof LibraryMoved)) throw error;
      return data({ refusal: null, moved: true }, { status: 409 });
    }
  }
  const file = form.get('file');
  if (!(file instanceof File) || file.size === 0)
    return data({ refusal: 'empty' as const, moved: false }, { status: 400 });
  const fileName = file.name.replaceAll(/[\p{Cc}\p{Cf}]/gu, '').slice(0, 200);
  const read = await readLibraryFile({ bytes: new Uint8Array(await file.arrayBuffer()), fileName });
  if ('refusal' in read) return data({ refusal: read.refusal, moved: false }, { status: 400 });
  const { fiscalYear } = read;
  const batchId = await withTenant(context.db, tenant, (t) =>
    MeasureBatchRepository.insertPreview(t, { fiscalYear, fileName, content: read, office: source.office }),
  );
  return redirect(`${address}/import?batch=${batchId}`);
}

/** A file of measures: looked at first, then imported in one go. */
export default function MeasuresImport() {
  const { province, batch, preview } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('measures');
  const address = `/provinces/${province.provinceCode}/measures`;
  return (
    <Page title={t('library.title')} lead={t('library.lead')} crumbs={[{ label: t('title'), to: address }]}>
      {answer?.refusal && <Notice kind="error" title={t(`library.refusals.${answer.refusal}`)} />}
      {answer?.moved && <Notice kind="warn" title={t('library.moved')} />}
      {batch && preview && <ImportPreview batch={batch} preview={preview} address={address} />}
      {batch && !preview && <Notice kind="done" title={t('library.isDone')} />}
      {!batch && (
        <Card>
          <UploadLibrary address={address} />
        </Card>
      )}
    </Page>
  );
}
