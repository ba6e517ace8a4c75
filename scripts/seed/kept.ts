/** What a step gave, of which only some outcomes mean that it was kept. Throws at any other: the demonstration has no gaps. */
export async function kept<T extends { kind: string }>(outcome: Promise<T>): Promise<T> {
  const given = await outcome
  if (['saved', 'recorded', 'unchanged'].includes(given.kind)) return given
  const passages = 'questions' in given ? ` ${JSON.stringify(given.questions)}` : ''
  throw new Error(`Something of the demonstration was not saved: ${given.kind}${passages}`)
}
