import { describe, expect, test } from 'vitest';
import { keepTitleTogether, keepTogether, noBreakRanges } from '../../src/vietnamese/no-break.ts';
import { nfd, samples } from './samples.ts';

describe('keepTogether', () => {
  test.each([
    ['hơn 20.000 tỷ đồng', 'hơn 20.000⍽tỷ⍽đồng'],
    ['Cụm thi đua số 17 tỉnh', 'Cụm thi đua số⍽17 tỉnh'],
    ['ngày 11/02 và', 'ngày⍽11/02 và'],
    ['ngày 11 tháng 02 năm 2022', 'ngày⍽11 tháng⍽02 năm⍽2022'],
    ['NĂM 2022', 'NĂM⍽2022'],
    ['số 598/QĐ-UBND', 'số⍽598/QĐ-UBND'],
    ['quý I năm 2023', 'quý⍽I năm⍽2023'],
    ['quý Ông', 'quý Ông'],
    ['Điều 5, khoản 2', 'Điều⍽5, khoản⍽2'],
    ['350 người, 12 ha', '350⍽người, 12⍽ha'],
    ['12 hai', '12 hai'],
    ['thua số 5', 'thua số⍽5'],
    ['nhiều số liệu', 'nhiều số liệu'],
    ['đa số  17', 'đa số  17'],
    ['20 doanh nghiệp', '20 doanh nghiệp'],
    ['', ''],
  ])('%s → %s', (text, expected) => {
    const kept = keepTogether(text);
    expect(kept.replaceAll('\u00a0', '⍽')).toBe(expected);
    expect(keepTogether(kept)).toBe(kept);
    expect(keepTogether(nfd(text))).toBe(nfd(kept));
  });

  test.each(samples)('changes nothing but spaces: %j', (text) => {
    expect(keepTogether(text)).toHaveLength(text.length);
    expect(keepTogether(text).replaceAll('\u00a0', ' ')).toBe(text.replaceAll('\u00a0', ' '));
  });
});

describe('noBreakRanges', () => {
  test.each([
    ['theo 598/QĐ-UBND và 12-NQ/TU.', ['598/QĐ-UBND', '12-NQ/TU']],
    ['Nghị định 30/2020/NĐ-CP, Luật 06/2022/QH15', ['30/2020/NĐ-CP', '06/2022/QH15']],
    ['Hướng dẫn số 03/HD-CTĐ17', ['03/HD-CTĐ17']],
    ['ngày 11-2-2022, 11/02/2022, 20-25%', []],
    ['17-Thanh Hóa, 2019-2020', []],
    ['Thi đua - Khen thưởng, G8, UBND', []],
    ['', []],
  ])('%s → %j', (text, expected) => {
    expect(noBreakRanges(text).map(([start, end]) => text.slice(start, end))).toEqual(expected);
  });
});

describe('keepTitleTogether', () => {
  test.each([
    ['Triển khai thi đua – khen thưởng', 'Triển⍽khai thi⍽đua⍽– khen⍽thưởng'],
    ['TỔNG KẾT NĂM 2022', 'TỔNG⍽KẾT NĂM⍽2022'],
    ['Công ty CP Xăng dầu – Dầu khí Ban Mai', 'Công⍽ty CP Xăng⍽dầu⍽– Dầu⍽khí Ban⍽Mai'],
    ['Họp tại huyện Lam Kha', 'Họp tại huyện Lam⍽Kha'],
    // A part of a longer word, and syllables that only look alike, stay apart.
    ['thi đuan, hạnh thi đua', 'thi đuan, hạnh thi⍽đua'],
    ['giai đoạn 2020–2025', 'giai đoạn 2020–2025'],
    ['Một hai ba bốn', 'Một hai ba bốn'],
    ['', ''],
  ])('%s → %s', (title, expected) => {
    const kept = keepTitleTogether(title);
    expect(kept.replaceAll('\u00a0', '⍽')).toBe(expected);
    expect(keepTitleTogether(kept)).toBe(kept);
  });

  test.each(samples)('changes nothing but spaces: %j', (text) => {
    expect(keepTitleTogether(text).replaceAll('\u00a0', ' ')).toBe(text.replaceAll('\u00a0', ' '));
  });
});
