import { promisify } from 'node:util'
import { deflate, inflate } from 'node:zlib'
import { type Certificate, certificateSchema } from '~/core/anonymise/gate/certificate'
import type { Tx } from './pools'

/** Certificates of releases, for the publisher's login, in a transaction about one partnership. */

const pack = promisify(deflate)
const unpack = promisify(inflate)

/** contentHash  of the release it is about */
export async function insertCertificate(
  tx: Tx,
  {
    partnershipId,
    instrument,
    contentHash,
  }: { partnershipId: string; instrument: string; contentHash: Uint8Array<ArrayBuffer> },
  certificate: Certificate,
): Promise<void> {
  const body = new Uint8Array(await pack(Buffer.from(JSON.stringify(certificate))))
  await tx.certificate.createMany({ data: [{ partnershipId, instrument, contentHash, body }] })
}

/** By content hash of the release in hex; releases of before the gate have none. Throws when one cannot be read. */
export async function listCertificates(tx: Tx, instrument: string): Promise<Map<string, Certificate>> {
  const rows = await tx.certificate.findMany({ where: { instrument } })
  const read = async (body: Uint8Array) =>
    certificateSchema.parse(JSON.parse((await unpack(body)).toString('utf8')))
  return new Map(
    await Promise.all(
      rows.map(
        async ({ contentHash, body }) =>
          [Buffer.from(contentHash).toString('hex'), await read(body)] as const,
      ),
    ),
  )
}
