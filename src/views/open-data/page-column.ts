import type { Archive } from '../../archive/types.ts';
import { column, type Column } from './columns.ts';
import { wholeAddress } from '../urls.ts';

/** An address of this site, absolute where the site knows its own. */
export function siteAddress(archive: Archive, path: string): string {
  return wholeAddress(archive.site, path);
}

/** The page on which a record is shown. */
export function pageColumn<T>(path: (record: T) => string): Column<T> {
  return column({
    name: 'page_url',
    title: 'Địa chỉ trang',
    description: 'Trang trình bày bản ghi này.',
    required: true,
    value: (record, archive) => siteAddress(archive, path(record)),
  });
}
