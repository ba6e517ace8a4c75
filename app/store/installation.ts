import { inPartnership, type Tx } from './pools'

/** The first days after each of the partnership's open periods, 'YYYY-MM-DD'. With the leads' login, which may see no answers. */
export const listOpenBlockEnds = (partnershipId: string): Promise<string[]> =>
  inPartnership('lead', partnershipId, async tx => {
    const blocks = await tx.block.findMany({ where: { closedOn: null }, select: { closesOn: true } })
    return blocks.map(({ closesOn }) => closesOn.toISOString().slice(0, 10))
  })

/** Whether a safeguarding lead has confirmed the numbers and hours that respondents are shown. */
export async function isHelpConfirmed(tx: Tx): Promise<boolean> {
  const content = await tx.helpContent.findFirst({ select: { confirmedOn: true } })
  return content?.confirmedOn != null
}
