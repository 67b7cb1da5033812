import { describe, expect, test } from 'vitest';
import { strippedMarkup } from '../../src/markdown/stripped-markup.ts';
import { markdownText } from '../../src/markdown/markdown-text.ts';
import { renderMarkdown } from '../../src/markdown/render-markdown.ts';
import { readVideo } from '../../src/markdown/video-address.ts';

const card = (host: string, address: string, title = ''): string =>
  `<figure class="embed">${title && `<p class="embed-title">${title}</p>`}<p class="embed-link"><a href="${address}" target="_blank" rel="noopener noreferrer">Xem video trên ${host}</a></p>` +
  `<figcaption><span class="embed-address">${address}</span><span class="embed-note"> (mở ` +
  'thẻ mới, rời khỏi trang này)</span></figcaption></figure>';

describe('the address of a video', () => {
  test.each([
    ['https://www.youtube.com/watch?v=a-B_1', 'https://www.youtube.com/watch?v=a-B_1'],
    [
      'https://m.youtube.com/watch?v=abc&list=PL1&t=90s',
      'https://www.youtube.com/watch?v=abc&t=90s',
    ],
    ['https://youtu.be/abc?si=x', 'https://www.youtube.com/watch?v=abc'],
    [
      'https://www.youtube.com/embed/abc?start=30&autoplay=1',
      'https://www.youtube.com/watch?v=abc&t=30s',
    ],
    ['https://www.youtube-nocookie.com/embed/abc', 'https://www.youtube.com/watch?v=abc'],
    ['https://www.youtube.com/shorts/abc', 'https://www.youtube.com/watch?v=abc'],
    ['https://vimeo.com/123456', 'https://vimeo.com/123456'],
    ['https://player.vimeo.com/video/123456?h=a1b2', 'https://vimeo.com/123456/a1b2'],
    [
      'https://www.facebook.com/cum.vi.du/videos/123/',
      'https://www.facebook.com/cum.vi.du/videos/123/',
    ],
    ['https://www.facebook.com/watch/?v=123', 'https://www.facebook.com/watch/?v=123'],
    [
      'https://www.facebook.com/plugins/video.php?height=300&href=https%3A%2F%2Fwww.facebook.com%2Fcum%2Fvideos%2F123%2F',
      'https://www.facebook.com/cum/videos/123/',
    ],
    ['https://fb.watch/aBc/', 'https://fb.watch/aBc/'],
  ])('%s', (address, video) => expect(readVideo(address)?.address).toBe(video));

  test.each([
    'https://www.youtube.com/',
    'https://www.youtube.com/@cum',
    'https://www.youtube.com/embed/videoseries?list=PL1',
    'https://youtube.com.evil.example/watch?v=abc',
    'https://evil.example/watch?v=abc',
    'https://www.youtube.com@evil.example/watch?v=abc',
    'https://www.youtube.com:8443/watch?v=abc',
    'https://www.youtube.com/watch?v="><script>',
    'https://vimeo.com/blog',
    'https://www.facebook.com/cum',
    'https://www.facebook.com/plugins/video.php?href=javascript:1',
    'javascript:alert(1)',
    'vimeo.com/1',
    '',
  ])('not %s', (address) => expect(readVideo(address)).toBeUndefined());
});

describe('a video is a card', () => {
  test('for an address alone on its line', () => {
    expect(renderMarkdown('Trước.\n\nhttps://youtu.be/abc\n\nSau.').html).toBe(
      `<p>Trước.</p>\n${card('YouTube', 'https://www.youtube.com/watch?v=abc')}\n<p>Sau.</p>`,
    );
    expect(renderMarkdown('<https://vimeo.com/123>').html).toBe(
      card('Vimeo', 'https://vimeo.com/123'),
    );
    expect(renderMarkdown('www.facebook.com/watch/?v=123').html).toBe(
      card('Facebook', 'https://www.facebook.com/watch/?v=123'),
    );
  });

  test('for a pasted frame, with its title', () => {
    const frame =
      '<iframe width="560" height="315" src="https://www.youtube.com/embed/abc" title="Lễ ' +
      '&quot;ký&quot; &lt;b&gt;" frameborder="0" allow="autoplay" allowfullscreen></iframe>';
    const html = card('YouTube', 'https://www.youtube.com/watch?v=abc', 'Lễ "ký" &#x3C;b>');
    expect(renderMarkdown(frame).html).toBe(html);
    expect(renderMarkdown(`<div>\n${frame}\n</div>`).html).toBe(`<div>\n${html}\n</div>`);
    expect(renderMarkdown('<iframe src="//player.vimeo.com/video/1"></iframe>').html).toBe(
      card('Vimeo', 'https://vimeo.com/1'),
    );
    expect(strippedMarkup(frame)).toEqual([]);
  });

  test('not for a link with words, and not within a line', () => {
    expect(renderMarkdown('[Lễ ký](https://youtu.be/abc)').html).toBe(
      '<p><a href="https://youtu.be/abc" rel="noopener noreferrer">Lễ ký</a></p>',
    );
    expect(renderMarkdown('Xem https://youtu.be/abc').html).not.toContain('figure');
  });

  test('which no excerpt takes for prose', () =>
    expect(markdownText('Lời.\n\nhttps://youtu.be/abc')).toBe('Lời.'));
});

test('any other frame is a link', () => {
  expect(
    renderMarkdown('<iframe src="https://vi-du.vn/ban-do" title="Bản đồ"></iframe>').html,
  ).toBe(
    '<p><a href="https://vi-du.vn/ban-do" title="Bản đồ" rel="noopener noreferrer">https://vi-du.vn/ban-do</a></p>',
  );
  expect(strippedMarkup('<iframe src="https://vi-du.vn/ban-do"></iframe>')).toEqual([
    { kind: 'frame', address: 'https://vi-du.vn/ban-do', at: 0 },
  ]);
  for (const src of ['javascript:1', 'data:text/html,x', '/trang/', '', 'https:evil.example'])
    expect(renderMarkdown(`<iframe src="${src}"></iframe>`).html).toBe('');
});
