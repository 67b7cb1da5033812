import { foldMarks } from './fold.ts';
import { withoutInvisibleSigns } from './invisible-signs.ts';

/**
 * The address form of a title, the same from NFC and NFD; '' when no letter or digit is left.
 * Example: 'Xăng dầu – Dầu khí Sông Đà' → 'xang-dau-dau-khi-song-da'.
 */
export function toSlug(text: string): string {
  return foldMarks(withoutInvisibleSigns(text))
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
