import type { LoaderFunctionArgs } from '@remix-run/node';
import * as ReceiptRepository from '~/features/adoption/ReceiptRepository.server.ts';
import * as CircularRepository from '~/features/circulars/CircularRepository.server.ts';
import { can } from '~/features/tenancy/core/permissions.ts';
import { requireAgency } from '~/features/tenancy/gate.server.ts';
import { withTenant } from '~/lib/db.server.ts';
import { todayInThailand } from '~/lib/fiscal-year.ts';
import { notFound } from '~/lib/http.server.ts';
import { nextStep, stationsOf } from './core/ledger.ts';
import * as LedgerRepository from './LedgerRepository.server.ts';

/** One circular at one of its recipients, from the sending to the accepted report. */
export async function loadLedger({ request, params, context }: LoaderFunctionArgs) {
  const { actor, tenant, agency } = await requireAgency({ request, params, context }, 'circulars.read');
  const circularId = params.circularId ?? '';
  const { agencyCode, provinceCode } = agency;
  return withTenant(context.db, tenant, async (t) => {
    const receipt = await ReceiptRepository.findReceipt(t, circularId, agencyCode);
    const circular = receipt && (await CircularRepository.findById(t, circularId));
    if (!circular) throw notFound();
    const key = { circularId, agencyCode, fiscalYear: circular.measuresFiscalYear };
    const stations = stationsOf(
      await LedgerRepository.findAllEvents(t, key),
      await LedgerRepository.findAllDuties(t, key, todayInThailand()),
      await LedgerRepository.countUndecided(t, key),
    );
    return {
      agency: { agencyCode, nameTh: agency.nameTh },
      circular: {
        circularId,
        number: circular.number,
        subject: circular.subject,
        resultsFiscalYear: circular.resultsFiscalYear,
        measuresFiscalYear: circular.measuresFiscalYear,
      },
      provinceCode,
      stations,
      next: nextStep(stations),
      readsMatrix: can(actor, 'compliance.read', { provinceCode }),
    };
  });
}
