/** The first 16 bytes in the form of a version 8 UUID (RFC 9562: made in a way of one's own). */
export function uuidFrom(bytes: Uint8Array): string {
  const raw = Buffer.from(bytes.subarray(0, 16))
  raw.writeUInt8((raw.readUInt8(6) & 0x0f) | 0x80, 6)
  raw.writeUInt8((raw.readUInt8(8) & 0x3f) | 0x80, 8)
  return raw.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
