import { upsertScheme } from '~/features/schemes/SchemeRepository.server.ts';
import { measureStock } from '../measure-stock/index.ts';
import { districts } from '../reference/districts.ts';
import { nationalYears } from '../reference/national.ts';
import { provinces } from '../reference/provinces.ts';
import { publicHolidays } from '../reference/public-holidays.ts';
import { allSchemes } from '../schemes/index.ts';
import * as ReferenceRepository from './ReferenceRepository.server.ts';
import type { Seed } from './seed.ts';
import { versionOf } from './sources.ts';
import { asProvince } from './store.ts';

/** Provinces, districts, schemes, the stock of measures, the national figures and public holidays: what every installation needs. */
export const referenceSeeds: readonly Seed[] = [
  {
    name: 'reference/provinces',
    title: 'จังหวัดและอำเภอ / provinces and districts',
    version: versionOf('seeds/reference'),
    load: async (db) => {
      await ReferenceRepository.upsertProvinces(
        db,
        provinces.map((province) => ({ ...province, isDemo: false })),
      );
      for (const { code } of provinces) {
        const own = districts.filter(({ provinceCode }) => provinceCode === code);
        await asProvince(db, code, (t) =>
          ReferenceRepository.upsertDistricts(
            t,
            own.map((district) => ({ ...district, districtCode: district.code })),
          ),
        );
      }
      return `${provinces.length} + ${districts.length}`;
    },
  },
  {
    name: 'reference/schemes',
    title: 'หลักเกณฑ์การประเมินรายปี / assessment schemes',
    version: versionOf('seeds/schemes'),
    load: async (db) => {
      for (const scheme of allSchemes) await upsertScheme(db, scheme);
      const fiscalYears = allSchemes.map(({ fiscalYear }) => fiscalYear);
      return `${Math.min(...fiscalYears)}-${Math.max(...fiscalYears)}`;
    },
  },
  {
    name: 'reference/measure-stock',
    title: 'คลังมาตรการมาตรฐาน / stock of standard measures',
    version: versionOf('seeds/measure-stock'),
    load: async (db) => {
      await ReferenceRepository.upsertMeasureStock(db, measureStock);
      return String(measureStock.length);
    },
  },
  {
    name: 'reference/national-years',
    title: 'ตัวเลขระดับประเทศ / national figures',
    version: versionOf('seeds/reference/national.ts'),
    load: async (db) => {
      await ReferenceRepository.upsertNationalYears(db, nationalYears);
      return String(nationalYears.length);
    },
  },
  {
    name: 'reference/public-holidays',
    title: 'วันหยุดราชการ / public holidays',
    version: versionOf('seeds/reference/public-holidays.ts'),
    load: async (db) => {
      await ReferenceRepository.upsertPublicHolidays(db, publicHolidays);
      return String(publicHolidays.length);
    },
  },
];
