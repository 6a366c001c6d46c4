import { randomBytes } from 'node:crypto'

/** A fresh value for one response's style nonce: some interface parts insist on a `<style>` element. */
export const newNonce = (): string => randomBytes(16).toString('base64')

/** What the page's HTML carries where the nonce belongs. */
export const noncePlace = 'CLAUSEBOOK_NONCE'

/**
 * The content security policy of both hosts: only files of this program, no eval, no inline script, no frame, no form, no remote
 * origin. Trusted Types: the one policy that may exist reads pasted memo HTML.
 */
export function contentPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' blob: data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types clausebook-memo',
  ].join('; ')
}

/** Headers of every response of both hosts, whatever its status. */
export function securityHeaders(nonce: string): Record<string, string> {
  return {
    'content-security-policy': contentPolicy(nonce),
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'cache-control': 'no-store',
  }
}
