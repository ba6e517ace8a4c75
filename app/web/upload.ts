/** A file to come in with a form, and what is said of it. */
export const MAX_UPLOAD_BYTES = 6_000_000

/** Where files may be sent, a form, a recording of a question or evidence: no other page reads a body as large. */
export const UPLOAD_PAGE =
  /^\/(?:cy|en)\/(?:editor\/(?:import|[^/]+\/\d+\/items\/[^/]+)|assessment\/[^/]+\/activities\/[^/]+)$/

/** Whether a request brings a file. */
export const isUpload = (request: Request): boolean =>
  /^multipart\/form-data\b/i.test(request.headers.get('Content-Type') ?? '')

/**
 * The file of a form, what the browser calls it, and the other fields.
 *
 * returns  null bytes when no file was chosen
 * throws   a Response 415 when the body is no such form
 */
export async function readUpload(
  request: Request,
  name: string,
): Promise<{ bytes: Uint8Array | null; filename: string; form: FormData }> {
  const form = await request.formData().catch(() => {
    throw new Response(null, { status: 415 })
  })
  const file = form.get(name)
  const chosen = file !== null && typeof file !== 'string' && (file.size > 0 || file.name !== '')
  return chosen
    ? { bytes: new Uint8Array(await file.arrayBuffer()), filename: file.name, form }
    : { bytes: null, filename: '', form }
}
