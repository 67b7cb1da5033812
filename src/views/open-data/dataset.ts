import type { Archive } from '../../archive/types.ts';
import { dataDescription } from './data-package.ts';
import { openData } from './fill-tables.ts';
import type { Thing } from '../document/structured-data.ts';
import { urls, wholeAddress } from '../urls.ts';

/** The open data as `schema.org/Dataset`, with every file to download. */
export function dataSet(archive: Archive): Thing {
  const { site, years } = archive;
  const address = (path: string): string => wholeAddress(site, path);
  const [last, first] = [years[0], years.at(-1)];
  const publisher = { '@type': 'Organization', name: site.publisher.name };
  return {
    '@type': 'Dataset',
    '@id': address(urls.openData()),
    name: `Dữ liệu mở: ${site.title}`,
    description: dataDescription(archive),
    url: address(urls.openData()),
    inLanguage: 'vi',
    isAccessibleForFree: true,
    creator: publisher,
    publisher,
    ...(site.dataLicense ? { license: site.dataLicense.url } : {}),
    ...(first && last
      ? { temporalCoverage: first === last ? String(first) : `${first}/${last}` }
      : {}),
    ...(site.province ? { spatialCoverage: { '@type': 'Place', name: site.province } } : {}),
    keywords: ['thi đua', 'khen thưởng', 'cụm thi đua'],
    distribution: [
      ...openData(archive).flatMap(({ table, csv, json }) => [
        {
          '@type': 'DataDownload',
          name: `${table.title} (CSV)`,
          encodingFormat: 'text/csv',
          contentUrl: address(urls.dataFile(table.name, 'csv')),
          contentSize: `${Buffer.byteLength(csv)} B`,
        },
        {
          '@type': 'DataDownload',
          name: `${table.title} (JSON)`,
          encodingFormat: 'application/json',
          contentUrl: address(urls.dataFile(table.name, 'json')),
          contentSize: `${Buffer.byteLength(json)} B`,
        },
      ]),
      {
        '@type': 'DataDownload',
        name: 'Gói dữ liệu Frictionless',
        encodingFormat: 'application/vnd.datapackage+json',
        contentUrl: address(urls.dataPackage()),
      },
    ],
  };
}
