import { foldMarks } from '../../vietnamese/fold.ts';

/** A valid PDF of one page that says in plain letters what it is; its own font has no Vietnamese marks. */
export function samplePdf(title: string): Uint8Array {
  const line = (text: string): string =>
    foldMarks(text)
      .replace(/[^\x20-\x7e]/g, '-')
      .replace(/[\\()]/g, '\\$&');
  const content = `BT /F1 20 Tf 60 760 Td (VAN BAN MAU) Tj /F1 12 Tf 0 -36 Td (${line(title).slice(0, 90)}) Tj 0 -24 Td (Du lieu mau, khong co gia tri phap ly.) Tj ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R /Lang (vi) >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 5 0 R >> >> /Contents 4 0 R >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let pdf = '%PDF-1.4\n';
  const offsets = objects.map((object, at) => {
    const offset = pdf.length;
    pdf += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  pdf += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${pdf.length}\n%%EOF\n`;
  return new TextEncoder().encode(pdf);
}

/** A table that spreadsheet programs open with its marks intact, thanks to the byte order mark. */
export function sampleCsv(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const cell = (text: string): string =>
    /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  return `\ufeff${[header, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

/** A plain text that says that it is a sample. */
export const sampleText = (title: string, lines: readonly string[]): string =>
  `${title}\n(Dữ liệu mẫu, không có giá trị pháp lý)\n\n${lines.join('\n')}\n`;
