import { expect, test } from 'vitest'
import { type Audience, currentInLibrary, type Stage } from '~/core/instrument'
import { invitationEmail } from '~/steps/invitation-email'

const messageOf = (audience: Audience, stage: Stage, instrument = 'check-in') =>
  invitationEmail({
    to: 'rhywun@example.com',
    token: 'b'.repeat(26),
    respondent: { id: 'r', audience, language: 'cy' },
    asked: currentInLibrary(instrument),
    stage,
    worker: { partnershipId: 'p', partnership: { nameCy: 'Bro Wen', nameEn: 'Bro Wen' } },
    baseUrl: 'https://clywed.example',
    now: new Date('2026-05-04T09:00:00Z'),
  })

test('a message asks how things are while support goes on', () => {
  const { subject, body, other } = messageOf('young_person', 'end')
  expect(subject).toBe('Gair sydyn: sut mae pethau? / A quick word: how are things?')
  expect(body).toContain('Hoffai dy weithiwr wybod sut mae pethau gyda ti.')
  expect(other?.body).toContain('how things are for you.')
})

test.each([
  ['young_person', 'Hoffai dy weithiwr wybod sut aeth pethau i ti.', 'how things went for you.'],
  ['adult', 'Hoffai eich gweithiwr wybod sut oedd y gefnogaeth i chi.', 'how the support was for you.'],
] as const)('once it is over it asks how it was: %s', (audience, cy, en) => {
  for (const { subject, body, other } of [
    messageOf(audience, 'after'),
    messageOf(audience, 'end', 'satisfaction'),
  ]) {
    expect(subject).toBe('Gair sydyn: sut aeth pethau? / A quick word: how did things go?')
    expect(body).toContain(cy)
    expect(other?.body).toContain(en)
    expect(`${body} ${other?.body}`).not.toMatch(/sut mae pethau|how things are|\{\{/)
  }
})
