import type { z } from 'zod';
import { foreignPicture } from '../../lib/picture-endings.ts';
import { closest } from '../../vietnamese/closest.ts';
import { formatDateOfficial, suggestIsoDate } from '../../vietnamese/dates.ts';
import { STORE_MARK } from '../fields.ts';
import { describeNumber } from './numbers.ts';
import { accepted, listChoices, shorten, show } from './words.ts';
import type { Described, FaultyField } from './faults.ts';
import type { Meta } from './walk-schema.ts';

/** What is wrong with one value, by the kind of its field. */
export const describeScalar = (value: unknown, field: FaultyField): Described =>
  (BY_KIND[field.meta.kind ?? 'text'] ?? describeText)(value, field);

type Describe = (value: unknown, field: FaultyField) => Described;

/** Kinds of fields that have words of their own; any other takes a text. */
const BY_KIND: Partial<Record<NonNullable<Meta['kind']>, Describe>> = {
  day: (value, { name }) => describeDate(value, name, false),
  partialDate: (value, { name }) => describeDate(value, name, true),
  instant: describeInstant,
  year: (value, { name, schema }) => describeYear(value, name, schema),
  choice: (value, { name, meta }) => describeChoice(value, name, meta.labels ?? {}),
  picture: describePicture,
  attachment: describeAttachment,
  address: (value, { name, schema }) => describeAddress(value, name, schema),
  boolean: describeBoolean,
  number: describeNumber,
};

function describeText(value: unknown, { name, example, issue }: FaultyField): Described {
  const shown = show(value);
  if (typeof value === 'number' || typeof value === 'boolean')
    return {
      message: `Mục ${name} phải là chữ, nhưng đang ghi ${shown}.`,
      cure: 'Hãy đặt giá trị trong dấu ngoặc kép.',
      quote: true,
    };
  if (issue.code === 'custom' && String(value).trim().startsWith(STORE_MARK))
    return {
      message: `Mục ${name} bắt đầu bằng ${STORE_MARK}, dãy chữ mà chương trình dựng trang dành riêng cho ảnh.`,
      cure: 'Hãy bỏ dãy chữ này, hoặc viết một chữ khác trước nó.',
    };
  if (issue.code === 'custom')
    return {
      message: `Mục ${name} có một ký tự không nhìn thấy được, ghi bằng dấu \\.`,
      cure: 'Hãy xóa dãy bắt đầu bằng \\ đó (như \\0, \\x01, \\ud800) và gõ thẳng chữ cần viết.',
    };
  if (issue.code === 'invalid_format' && issue.format === 'email')
    return {
      message: `Mục ${name} ghi ${shown}, không phải là địa chỉ thư điện tử.`,
      cure: 'Hãy viết địa chỉ đầy đủ, ví dụ lienhe@vi-du.vn.',
    };
  return {
    message: `Mục ${name} ghi ${shown}, chưa đúng dạng.`,
    cure: example.trim() || 'Hãy xem lại hướng dẫn của mục này.',
  };
}

function describeInstant(value: unknown, { name, schema }: FaultyField): Described {
  return {
    message: `Mục ${name} ghi ${show(value)}, không phải là ngày giờ đúng dạng.`,
    cure: 'Hãy viết năm-tháng-ngày, có thể thêm chữ T và giờ:phút, ví dụ 2023-02-11T07:00.',
    ...accepted(
      schema,
      String(value)
        .trim()
        .replace(/[\sT]+(\d:)/, 'T0$1')
        .replace(/\s+/, 'T'),
    ),
  };
}

function describePicture(value: unknown, { name, schema }: FaultyField): Described {
  const shown = show(value);
  const foreign = foreignPicture(String(value));
  if (foreign)
    return {
      message: `Mục ${name} ghi ${shown}: ${foreign} thì trang không dùng được.`,
      cure: 'Hãy mở ảnh, lưu lại ở dạng jpg vào cùng thư mục, rồi ghi tên mới ở đây.',
      ...accepted(schema, String(value).replace(/\w+$/, 'jpg')),
    };
  return {
    message: `Mục ${name} ghi ${shown}, không phải là đường dẫn ảnh.`,
    cure: 'Hãy ghi đường dẫn bên trong thư mục media, đuôi jpg, png, webp, avif hoặc gif, ví dụ 2023/hoi-nghi.jpg.',
    ...accepted(schema, belowMedia(value)),
  };
}

function describeAttachment(value: unknown, { name, schema }: FaultyField): Described {
  return {
    message: `Mục ${name} ghi ${show(value)}, không phải là đường dẫn tệp đính kèm.`,
    cure: 'Hãy ghi đường dẫn bên trong thư mục media, ví dụ 2023/quyet-dinh.pdf.',
    ...accepted(schema, belowMedia(value)),
  };
}

function describeBoolean(value: unknown, { name }: FaultyField): Described {
  return {
    message: `Mục ${name} ghi ${show(value)}; mục này chỉ nhận true (có) hoặc false (không).`,
    cure: 'Hãy viết true hoặc false, không có dấu ngoặc.',
    ...booleanMeant(value),
  };
}

function describeDate(value: unknown, name: string, partial: boolean): Described {
  const form = partial ? 'năm-tháng-ngày, năm-tháng hoặc năm' : 'năm-tháng-ngày';
  const typed = String(value);
  const all = suggestIsoDate(
    typed.replace(/^(\d{4}-\d\d-\d\d)[T ][\d:.]+(?:Z|[+-][\d:]+)?$/, '$1'),
  );
  const readings = partial ? all : all.filter((reading) => reading.length === 10);
  const first = readings[0];
  if (first === undefined) {
    return all[0] === undefined
      ? {
          message:
            `Mục ${name} ghi “${shorten(typed)}”, ` +
            `${/^[\d\s./-]+$/.test(typed) ? 'không phải là ngày có thật' : `chưa đúng dạng ${form}`}.`,
          cure: `Hãy viết ${form}, ví dụ 2023-02-11.`,
        }
      : {
          message: `Mục ${name} ghi “${shorten(typed)}”, chưa đủ ngày, tháng, năm.`,
          cure: `Hãy viết ${form}, ví dụ 2023-02-11.`,
        };
  }
  if (readings.length > 1) {
    return {
      message: `Mục ${name} ghi “${typed}”: không rõ là ${readings.map(formatDateOfficial).join(' hay ')}.`,
      cure: `Hãy viết ${form}: ${readings.map((reading) => `${reading} nếu là ${formatDateOfficial(reading)}`).join('; ')}.`,
      fixedValue: first,
    };
  }
  return {
    message: `Mục ${name} ghi “${typed}”, chưa đúng dạng ${form}.`,
    cure: `Hãy viết ${first} nếu là ${formatDateOfficial(first)}.`,
    fixedValue: first,
  };
}

function describeYear(value: unknown, name: string, schema: z.ZodType): Described {
  const digits =
    typeof value === 'string' ? accepted(schema, value.replace(/^năm\s+/i, '').trim()) : {};
  return digits.fixedValue === undefined
    ? {
        message: `Mục ${name} ghi ${show(value)}, không phải là một năm từ 1945 đến 2100.`,
        cure: 'Hãy viết năm bằng bốn chữ số, ví dụ 2022.',
      }
    : {
        message: `Mục ${name} ghi ${show(value)}, chưa phải là năm mà máy đọc được.`,
        cure: 'Hãy chỉ viết bốn chữ số, không có dấu ngoặc và không kèm chữ.',
        ...digits,
      };
}

function describeChoice(
  value: unknown,
  name: string,
  labels: Readonly<Record<string, string>>,
): Described {
  const codes = Object.keys(labels);
  const typed = String(value);
  const near =
    closest(typed, codes) ??
    codes.find((code) => labels[code] === typed) ??
    codes.find((code) => closest(typed, [labels[code] ?? '']) !== undefined);
  return {
    message: `Mục ${name} ghi “${shorten(typed)}”, không có trong danh sách.`,
    cure: near
      ? `Có phải là ${near} (${labels[near]})?`
      : `Hãy chọn một trong: ${listChoices(labels)}.`,
    ...(near ? { fixedValue: near } : {}),
  };
}

function describeAddress(value: unknown, name: string, schema: z.ZodType): Described {
  const bare = typeof value === 'string' ? value.trim().replace(/^https?:\/\//, '') : '';
  const host =
    typeof value === 'string'
      ? /^\s*(https?:\/\/)(?:[^/?#\\]*@)?([^/?#@\s\\]+)/i.exec(value)?.slice(1).join('')
      : undefined;
  if (
    host !== undefined &&
    schema.safeParse(host).success &&
    !schema.safeParse(`${host}/a`).success
  ) {
    return {
      message: `Mục ${name} ghi ${show(value)}, nhưng trang phải đứng ở gốc của một tên miền.`,
      cure: 'Hãy chỉ ghi https:// và tên miền, không ghi gì phía sau.',
      ...accepted(schema, host),
    };
  }
  const secureOnly =
    schema.safeParse('https://vi-du.vn/').success && !schema.safeParse('http://vi-du.vn/').success;
  return {
    message: `Mục ${name} ghi ${show(value)}, không phải là địa chỉ web${secureOnly ? ' https' : ''}.`,
    cure: `Địa chỉ phải bắt đầu bằng https://${secureOnly ? '' : ' (hoặc http://)'}, ví dụ https://vi-du.vn/.`,
    ...(/^[^\s/:]+\.[a-z]{2,}(\/\S*)?$/i.test(bare) ? accepted(schema, `https://${bare}`) : {}),
  };
}

/** A path as Windows or an older site writes it, as the path below `media/`. */
const belowMedia = (value: unknown): string =>
  String(value)
    .trim()
    .replaceAll('\\', '/')
    .replace(/^\/?(content\/)?(media\/)?/, '');

function booleanMeant(value: unknown): { fixedValue?: string } {
  const typed = String(value).trim().toLowerCase();
  if (['true', 'yes', 'on', 'có', 'đúng', 'rồi', '1', 'x'].includes(typed))
    return { fixedValue: 'true' };
  return ['false', 'no', 'off', 'không', 'sai', 'chưa', '0'].includes(typed)
    ? { fixedValue: 'false' }
    : {};
}
