/** The scheme under which the built page is served inside Electron. Nothing else is ever loaded. */
export const appScheme = 'app'
const appHost = 'bundle'
/** The page's origin as Chromium writes it (RFC 6454). */
export const appOrigin = `${appScheme}://${appHost}`
export const startUrl = `${appOrigin}/`

/**
 * Whether a URL is one of the page's own. Read by the URL parser, never by its beginning: `app://bundle.evil` and `app://bundle@evil`
 * begin the same. Node's parser knows nothing of our scheme and gives it no origin, so scheme and host are compared.
 */
export function isOwnUrl(url: string): boolean {
  const parsed = URL.parse(url)
  return (
    parsed !== null && parsed.protocol === `${appScheme}:` && parsed.host === appHost && parsed.username === '' && parsed.password === ''
  )
}
