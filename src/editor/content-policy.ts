import type { SiteData } from '../schema/collections.ts';

/** What `site.yaml` says of the editor. */
export type EditorSettings = SiteData['editor'];

const PUBLIC_API = {
  github: 'https://api.github.com',
  gitlab: 'https://gitlab.com',
  gitea: 'https://gitea.com',
} as const;

/** The origin that the editor sends content to; `undefined` while it writes to this machine only. */
export function gitOrigin({ mode, service, server }: EditorSettings): string | undefined {
  if (mode !== 'git' || !service) return undefined;
  return server ? new URL(server).origin : PUBLIC_API[service];
}

/**
 * The Content-Security-Policy of `/quan-tri/`, for its own tag and for a host's headers. The CMS needs WebAssembly
 * (pictures), styles set by scripts, and blob addresses; it may reach nothing but this site and the git host.
 * It does not work under `require-trusted-types-for`.
 */
export function editorPolicy(settings: EditorSettings): string {
  const host = gitOrigin(settings);
  return [
    `default-src 'self'`,
    `script-src 'self' 'wasm-unsafe-eval'`,
    `style-src 'self' 'unsafe-inline'`,
    `img-src 'self' data: blob:`,
    `font-src 'self' data:`,
    `connect-src 'self' blob: data:${host ? ` ${host}` : ''}`,
    `worker-src 'self' blob:`,
    `frame-src 'self' blob:`,
    `form-action 'none'`,
    `object-src 'none'`,
    `base-uri 'none'`,
  ].join('; ');
}
