import type { LoaderFunctionArgs } from '@remix-run/node';
import { translator } from '~/messages/i18n.server.ts';
import { PublicBody, type PublicBodyData, PublicPaper } from './PublicBody.tsx';
import { PublicList } from './PublicList.tsx';
import type * as PublicPageRepository from './PublicPageRepository.server.ts';
import { publicLanguage, renderPublic } from './render-public.server.tsx';

type Args = Pick<LoaderFunctionArgs, 'request' | 'context'>;

/** The page of a body as an answer; a preview is for the province's own eyes. */
export function bodyPage(args: Args, body: PublicBodyData, isDemo: boolean, isPreview = false): Response {
  const t = translator(publicLanguage(args.request)).getFixedT(null, 'publicPage');
  return renderPublic(args, {
    title: body.nameTh,
    description: `${t('results')} · ${body.nameTh} ${body.provinceTh}`,
    isDemo,
    isPreview,
    body: <PublicBody body={body} />,
  });
}

/** A published document as an answer. */
export function paperPage(
  args: Args,
  body: Pick<PublicBodyData, 'agencyCode' | 'nameTh' | 'provinceTh' | 'relations'>,
  document: PublicPageRepository.PublicDocument,
  isDemo: boolean,
): Response {
  const t = translator(publicLanguage(args.request)).getFixedT(null, 'publicPage');
  const title = `${t(`kinds.${document.kind}`)} ${t('ofYear', { year: document.fiscalYear })}`;
  return renderPublic(args, {
    title: `${title} ${document.nameTh}`,
    description: `${title} · ${body.nameTh} ${body.provinceTh}`,
    isDemo,
    body: <PublicPaper body={body} document={document} />,
  });
}

/** The bodies of a province whose page is on, as an answer. */
export function listPage(
  args: Args,
  province: { nameTh: string; isDemo: boolean },
  bodies: Awaited<ReturnType<typeof PublicPageRepository.findAllBodies>>,
): Response {
  const t = translator(publicLanguage(args.request)).getFixedT(null, 'publicPage');
  const name = `จังหวัด${province.nameTh.replace(/^จังหวัด/, '')}`;
  return renderPublic(args, {
    title: t('provinceTitle', { name }),
    description: `${t('results')} · ${name}`,
    isDemo: province.isDemo,
    body: <PublicList title={t('provinceTitle', { name })} bodies={bodies} />,
  });
}
