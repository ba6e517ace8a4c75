/** The address of an enhancement script, or null while there is none (scripts/vite/enhancement-scripts.ts). */
declare module '*?script' {
  const address: string | null
  export default address
}
