import { currentUnits, grouped } from '../../archive/records.ts';
import type { Archive, StaticPage } from '../../archive/types.ts';
import { keepLast } from '../../lib/keep-last.ts';
import { markdownText } from '../../markdown/markdown-text.ts';
import { formatDateShort } from '../../vietnamese/dates.ts';
import { dateView, type DateView } from '../parts/article-card.ts';
import type { LinkView } from '../parts/links.ts';
import { pageHead, shorten, type PageHead } from '../document/head.ts';
import { documentLink } from '../parts/record-views.ts';
import { factView, type FactView } from '../parts/source-view.ts';
import { urls } from '../urls.ts';

/** A static page; the page about the cluster and the contact page add what the archive knows. */
export interface StaticPageView {
  readonly head: PageHead;
  readonly title: string;
  readonly summary: string | undefined;
  readonly updated: DateView | undefined;
  /** The cluster over time, on the page about it. */
  readonly terms: readonly ClusterTermView[];
  readonly members: readonly MemberView[];
  /** How to reach the publisher, on the contact page; what is not known has no line. */
  readonly contact: readonly ContactRow[];
  /** Where a reader writes, on the contact page. */
  readonly reply: { readonly subject: string; readonly email: string | undefined } | undefined;
}

/** One life span of the cluster under one decision; what is unknown is `undefined`. */
export interface ClusterTermView {
  readonly name: string;
  readonly number: number | undefined;
  readonly authority: string;
  readonly sector: string | undefined;
  readonly decision: LinkView | undefined;
  readonly from: string | undefined;
  readonly to: string | undefined;
  /** Number of members as the source states it. */
  readonly memberCount: number | undefined;
  readonly fact: FactView;
}

export interface MemberView {
  readonly link: LinkView;
  /** Since when, e.g. `từ 11/02/2022`; absent where the source gives no day. */
  readonly since: string | undefined;
  readonly fact: FactView | undefined;
}

/** One line of the contact facts. */
export interface ContactRow {
  readonly label: string;
  readonly value: string;
  readonly href: string | undefined;
}

export const staticPage = keepLast(makeStaticPage);

function makeStaticPage(archive: Archive, page: StaticPage): StaticPageView {
  const path = urls.page(page.id);
  return {
    head: pageHead({
      title: page.title,
      description: page.summary ?? shorten(markdownText(page.body)),
      path,
      ...(page.updated ? { modified: page.updated } : {}),
    }),
    title: page.title,
    summary: page.summary,
    updated: page.updated ? dateView(page.updated) : undefined,
    terms: path === urls.about() ? clusterTerms(archive) : [],
    members: path === urls.about() ? members(archive) : [],
    contact: path === urls.contact() ? contactRows(archive) : [],
    reply: path === urls.contact() ? contactReply(archive) : undefined,
  };
}

function clusterTerms(archive: Archive): readonly ClusterTermView[] {
  return archive.clusterTerms.map((term) => ({
    name: term.name,
    number: term.number,
    authority: term.authority,
    sector: term.sectorLabel,
    decision: documentLink(archive, term.decision),
    from: term.from ? formatDateShort(term.from) : undefined,
    to: term.to ? formatDateShort(term.to) : undefined,
    memberCount: term.memberCountStated,
    fact: factView(archive, term.fact),
  }));
}

function members(archive: Archive): readonly MemberView[] {
  return currentUnits(archive).map((unit) => {
    const stay = grouped(archive)
      .membershipsByUnit.get(unit.id)
      ?.findLast((one) => !one.to);
    return {
      link: { label: unit.name, href: urls.unit(unit.id) },
      since: stay?.from ? `từ ${formatDateShort(stay.from)}` : undefined,
      fact: stay ? factView(archive, stay) : undefined,
    };
  });
}

function contactRows(archive: Archive): readonly ContactRow[] {
  const { publisher } = archive.site;
  const row = (
    label: string,
    value: string | undefined,
    toHref?: (value: string) => string,
  ): readonly ContactRow[] =>
    value === undefined ? [] : [{ label, value, href: toHref?.(value) }];
  return [
    ...row('Chịu trách nhiệm nội dung', publisher.name),
    ...row('Người chịu trách nhiệm', publisher.responsiblePerson),
    ...row('Địa chỉ', publisher.address),
    ...row('Điện thoại', publisher.phone, (phone) => `tel:${phone.replace(/[^+\d]/g, '')}`),
    ...row('Email', publisher.email, (email) => `mailto:${email}`),
  ];
}

/** Letters go to the address for replies where there is one, or else to that of the publisher. */
function contactReply({ site }: Archive): StaticPageView['reply'] {
  const { comments, publisher, title } = site;
  return {
    subject: `Ý kiến về trang ${title}`,
    email: (comments.mode === 'mailto' ? comments.address : undefined) ?? publisher.email,
  };
}
