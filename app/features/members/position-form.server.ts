import type { Position, PositionFault } from './core/position.ts';
import { readPosition } from './core/position.ts';
import type * as MemberRepository from './MemberRepository.server.ts';

export type KnownPlaces = Awaited<ReturnType<typeof MemberRepository.findAllPlaces>>;

/** The chosen role, agency and district as they were sent. */
export function chosenIn(form: FormData) {
  const field = (name: string) => String(form.get(name) ?? '').slice(0, 100);
  return { role: field('role'), agencyCode: field('agencyCode'), districtCode: field('districtCode') };
}

/** The position, if its agency and district are in the tenant's province: foreign codes are faults like unknown ones. */
export function positionIn(
  chosen: ReturnType<typeof chosenIn>,
  places: KnownPlaces,
): Position | PositionFault {
  const position = readPosition(chosen);
  if (typeof position === 'string') return position;
  const { agencyCode, districtCode } = position;
  if (agencyCode && !places.agencies.some((agency) => agency.agencyCode === agencyCode)) return 'agency';
  if (districtCode && !places.districts.some((district) => district.districtCode === districtCode))
    return 'district';
  return position;
}

/** The place as a mail names it. */
export function placeName(position: Position, places: KnownPlaces, provinceNameTh: string): string {
  const agency = places.agencies.find((each) => each.agencyCode === position.agencyCode);
  const district = places.districts.find((each) => each.districtCode === position.districtCode);
  return (
    agency?.nameTh ?? (district ? `${district.nameTh} จังหวัด${provinceNameTh}` : `จังหวัด${provinceNameTh}`)
  );
}
