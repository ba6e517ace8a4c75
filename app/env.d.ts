/** The address of an enhancement script (scripts/vite/enhancement-scripts.ts). */
declare module '*?script' {
  const address: string
  export default address
}
