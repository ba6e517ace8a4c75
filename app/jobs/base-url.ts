/** Where the pages are, as the web process sees it: BASE_URL, or this machine. Without a slash at the end. */
export function baseUrl(): string {
  return (process.env.BASE_URL || `http://localhost:${process.env.PORT || 3000}`).replace(/\/+$/, '')
}
