/** A video at the host that shows it. */
export interface Video {
  /** E.g. `YouTube`. */
  readonly host: string;
  /** Where a reader watches it, e.g. `https://www.youtube.com/watch?v=abc`. */
  readonly address: string;
}

/** The video that an address leads to, whether it is that of the page, of the short link or of the frame; `undefined` for any other address. */
export function readVideo(address: string): Video | undefined {
  const url = URL.parse(address);
  if (!url || !/^https?:$/.test(url.protocol) || url.username !== '' || url.port !== '')
    return undefined;
  const host = url.hostname.replace(/^(?:www|m|web)\./, '');
  if (host === 'youtube.com' || host === 'youtube-nocookie.com' || host === 'youtu.be')
    return youtube(url, host);
  if (host === 'vimeo.com' || host === 'player.vimeo.com') return vimeo(url);
  return host === 'facebook.com' || host === 'fb.watch' ? facebook(url, host) : undefined;
}

function youtube({ pathname, searchParams }: URL, host: string): Video | undefined {
  const id =
    host === 'youtu.be' ? pathname.slice(1) : youtubePageId(pathname, searchParams.get('v'));
  if (!id || id === 'videoseries' || !/^[\w-]+$/.test(id)) return undefined;
  const start = /^\d+s?$/.exec(searchParams.get('t') ?? searchParams.get('start') ?? '')?.[0];
  return {
    host: 'YouTube',
    address: `https://www.youtube.com/watch?v=${id}${start ? `&t=${parseInt(start, 10)}s` : ''}`,
  };
}

/** `watch` names the video apart from its path. */
function youtubePageId(path: string, watched: string | null): string | null | undefined {
  if (path === '/watch') return watched;
  return /^\/(?:embed|shorts|live|v)\/([^/]+)\/?$/.exec(path)?.[1];
}

function vimeo({ pathname, searchParams }: URL): Video | undefined {
  const { 1: id, 2: key = searchParams.get('h') } =
    /^\/(?:video\/|channels\/[\w-]+\/)?(\d+)(?:\/(\w+))?\/?$/.exec(pathname) ?? [];
  return id === undefined
    ? undefined
    : {
        host: 'Vimeo',
        address: `https://vimeo.com/${id}${key && /^\w+$/.test(key) ? `/${key}` : ''}`,
      };
}

function facebook({ pathname, searchParams }: URL, host: string): Video | undefined {
  // The frame names the page of the video in its address.
  if (pathname === '/plugins/video.php') {
    const inner = searchParams.get('href') ?? '';
    return inner.includes('/plugins/') ? undefined : readVideo(inner);
  }
  const id = searchParams.get('v') ?? '';
  if (host === 'fb.watch')
    return /^\/[\w-]+\/?$/.test(pathname)
      ? { host: 'Facebook', address: `https://fb.watch${pathname}` }
      : undefined;
  if (/^\/watch\/?$/.test(pathname))
    return /^\d+$/.test(id)
      ? { host: 'Facebook', address: `https://www.facebook.com/watch/?v=${id}` }
      : undefined;
  return /^\/(?:[\w.-]+\/videos\/(?:[\w.-]+\/)?\d+|reel\/\d+)\/?$/.test(pathname)
    ? { host: 'Facebook', address: `https://www.facebook.com${pathname}` }
    : undefined;
}
