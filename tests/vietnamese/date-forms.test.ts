import { describe, expect, test } from 'vitest';
import { dateForms, suggestIsoDate } from '../../src/vietnamese/date-forms.ts';
import {
  formatDateOfficial,
  formatDateShort,
  formatDateWeekday,
} from '../../src/vietnamese/dates.ts';
import { nfd } from './samples.ts';

describe('suggestIsoDate', () => {
  test.each([
    ['11-2-2022', ['2022-02-11', '2022-11-02']],
    ['11/02/2022', ['2022-02-11', '2022-11-02']],
    ['11.2.2022', ['2022-02-11', '2022-11-02']],
    ['11 / 2 / 2022', ['2022-02-11', '2022-11-02']],
    ['11/11/2022', ['2022-11-11']],
    ['25/12/2022', ['2022-12-25']],
    ['12/25/2022', ['2022-12-25']],
    ['ngày 11/02/2022', ['2022-02-11']],
    ['ngày 11 tháng 2 năm 2022', ['2022-02-11']],
    ['Ngày 05 tháng 7 năm 2022', ['2022-07-05']],
    ['11 tháng 2, 2022', ['2022-02-11']],
    ['11 tháng 2/2022', ['2022-02-11']],
    ['Thứ Bảy, ngày 11/02/2023', ['2023-02-11']],
    ['thứ 7, 25/2/2023', ['2023-02-25']],
    ['Chủ nhật, ngày 12/02/2023', ['2023-02-12']],
    ['2022/2/11', ['2022-02-11']],
    ['2022-2-11', ['2022-02-11']],
    ['2022.02.11', ['2022-02-11']],
    ['2022-02-11', ['2022-02-11']],
    ['2/2023', ['2023-02']],
    ['tháng 2 năm 2023', ['2023-02']],
    ['tháng 02/2023', ['2023-02']],
    ['2023/2', ['2023-02']],
    ['năm 2023', ['2023']],
    ['  2023 ', ['2023']],
    ['30-2-2022', []],
    ['2022-02-30', []],
    ['2022/13/2', []],
    ['13/2022', []],
    ['11/2-2022', []],
    ['11/2/22', []],
    ['hôm qua', []],
    ['', []],
  ])('%j → %j', (text, expected) => {
    expect(suggestIsoDate(text)).toEqual(expected);
    expect(suggestIsoDate(nfd(text))).toEqual(expected);
  });
});

describe('dateForms', () => {
  test('a day', () => {
    expect(dateForms('2022-02-11')).toEqual([
      '2022-02-11',
      '11/02/2022',
      '11/2/2022',
      '11-02-2022',
      '11-2-2022',
      '11.02.2022',
      '11.2.2022',
      'ngày 11 tháng 02 năm 2022',
      'ngày 11 tháng 2 năm 2022',
    ]);
  });

  test.each([
    ['2022-12-25', 5],
    ['2022-07-05', 17],
    ['2022-02', 11],
    ['2022', 2],
    ['2022-02-30', 0],
  ])('%s has %i forms, all different, all read back', (date, count) => {
    const forms = dateForms(date);
    expect(new Set(forms).size).toBe(count);
    expect(forms).toHaveLength(count);
    for (const form of forms) expect(suggestIsoDate(form)[0]).toBe(date);
  });

  test.each(['2022-02-11', '2022-07-05', '2023-02', '2023'])(
    'holds what the site itself writes of %s',
    (date) => {
      const forms = dateForms(date);
      expect(forms).toContain(formatDateOfficial(date));
      expect(forms).toContain(formatDateShort(date));
      expect(suggestIsoDate(formatDateWeekday(date))[0]).toBe(date);
    },
  );
});
