import { nodeLabel } from '~/features/schemes/core/lookup.ts';
import { isNodeId } from '~/features/schemes/core/nodes.ts';
import * as SchemeRepository from '~/features/schemes/SchemeRepository.server.ts';
import { type GateArgs, requireProvince } from '~/features/tenancy/gate.server.ts';
import { withTenant } from '~/lib/db.server.ts';
import { parseFigure } from '~/lib/decimal.ts';
import { notFound } from '~/lib/http.server.ts';
import { agencyFigureOf, readProvinceFigure } from './core/figures.ts';
import { middleOf } from './core/middle.ts';
import * as ProvinceFigureRepository from './ProvinceFigureRepository.server.ts';

type FigureArgs = Omit<GateArgs, 'params'> & {
  params: GateArgs['params'] & { fiscalYear?: string; figure?: string };
};

/** Everything the page of one aggregate of a province's year tells. */
export async function loadProvinceFigure({ request, params, context }: FigureArgs) {
  const { tenant, province } = await requireProvince({ request, params, context }, 'results.read');
  const fiscalYear = /^\d{4}$/.test(params.fiscalYear ?? '') ? Number(params.fiscalYear) : 0;
  const isDistrict = tenant.scope === 'district';
  return withTenant(context.db, tenant, async (t) => {
    const scheme = await SchemeRepository.findByFiscalYear(t.trx, fiscalYear);
    const figure = scheme && readProvinceFigure(scheme, params.figure ?? '');
    // A district chief's figures are made from the own district, which has no place among provinces.
    if (!scheme || !figure || (figure === 'rank' && isDistrict)) throw notFound();
    const published = isDistrict
      ? null
      : ((await ProvinceFigureRepository.findPublished(t, fiscalYear)) ?? null);
    const year = { fiscalYear, publishedOnly: published !== null };
    const inputs = await ProvinceFigureRepository.findAllInputs(t, year, figure);
    if (inputs.length === 0) throw notFound();
    const isRank = figure === 'rank';
    const provinces =
      isRank && published
        ? await ProvinceFigureRepository.findAllProvinces(t, fiscalYear, published.isDemo)
        : [];
    const again = await ProvinceFigureRepository.recompute(t, year, figure);
    const place = provinces.find(({ provinceCode }) => provinceCode === province.provinceCode)?.place ?? null;
    const recomputed = isRank ? { ...again, value: place === null ? null : String(place) } : again;
    const stored = published ? await ProvinceFigureRepository.findStoredFigure(t, fiscalYear, figure) : null;
    const [left, right] = [parseFigure(stored), parseFigure(recomputed.value)];
    return {
      province,
      fiscalYear,
      figure,
      agencyFigure: agencyFigureOf(figure),
      name: isNodeId(figure) ? nodeLabel(scheme, figure, context.lang) : null,
      target: scheme.passTarget?.overall ?? null,
      /** `published`: stored when the year was published; the others are made anew whenever they are asked for. */
      basis: published ? ('published' as const) : isDistrict ? ('district' as const) : ('draft' as const),
      publishedAt: published?.publishedAt.toISOString() ?? null,
      dataVersion: published?.dataVersion ?? null,
      stored,
      again: recomputed,
      /** Stored minus recomputed, points. */
      difference: left && right && left.minus(right).toFixed(),
      middle: figure === 'median' ? middleOf(inputs) : [],
      inputs: isRank ? [] : inputs,
      provinces,
      levels: figure === 'levels' ? await ProvinceFigureRepository.findLevelCounts(t, year) : [],
    };
  });
}

export type ProvinceFigureData = Awaited<ReturnType<typeof loadProvinceFigure>>;
