/** A file to come in with a form, and what is said of it. */
export const MAX_UPLOAD_BYTES = 6_000_000

/** Where files may be sent, a form or a recording of a question: no other page reads a body as large. */
export const UPLOAD_PAGE = /^\/(?:cy|en)\/editor\/(?:import|[^/]+\/\d+\/items\/[^/]+)$/

/** Whether a request brings a file. */
export const isUpload = (request: Request): boolean =>
  /^multipart\/form-data\b/i.test(request.headers.get('Content-Type') ?? '')

/**
 * The file of a form and its other fields.
 *
 * returns  null bytes when no file was chosen
 * throws   a Response 415 when the body is no such form
 */
export async function readUpload(
  request: Request,
  name: string,
): Promise<{ bytes: Uint8Array | null; form: FormData }> {
  const form = await request.formData().catch(() => {
    throw new Response(null, { status: 415 })
  })
  const file = form.get(name)
  const chosen = file !== null && typeof file !== 'string' && (file.size > 0 || file.name !== '')
  return { bytes: chosen ? new Uint8Array(await file.arrayBuffer()) : null, form }
}
