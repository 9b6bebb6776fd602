import { ScoreText, SuppressedText } from '~/ui/figures.tsx';

/** A score of a group: hidden, absent or with two places. */
export function GroupScore({ isHidden, value }: { isHidden: boolean; value: number | null | undefined }) {
  return isHidden ? <SuppressedText /> : <ScoreText value={value} />;
}
