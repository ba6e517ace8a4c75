// Remix wants an entry for browsers. No page loads it: every page is whole as the server sends it.
export {}
