import { setTimeout as pause } from 'node:timers/promises'
import { readCode } from '~/core/answer/secrets'
import type { Chance } from '../../scripts/seed/chance'
import { CutOff, type Line, Phone, type Reply } from './phone'

/** Told of everything somebody sends to the server; of faults that no retry mends. */
export interface Watch {
  sends(what: 'question' | 'answer' | 'response'): void
  cutOff(): void
  fault(what: string): void
  /** nobody waits any longer */
  over(): boolean
}

/** Milliseconds before somebody presses again. */
const BEFORE_AGAIN = [40, 250] as const

const SCORES = ['strongly-agree', 'agree', 'disagree', 'strongly-disagree', 'dont-know', 'rather-not-say']
const ITEMS = ['listened', 'respected', 'understood', 'supported']
const TEXTS = ['helped', 'different']

/**
 * Somebody who answers, from the link to the receipt, following the pages wherever they lead. An error page or a
 * broken connection is answered as people do: press again, load the page again, or open the link again. Some change
 * an answer at the end, press twice, send once more after Back, or put the phone away and go on another time.
 */
export class Person {
  readonly phone: Phone
  /** what this person means to say in the end */
  readonly answers: Record<string, string> = {}
  readonly texts: Record<string, string> = {}
  readonly share: boolean
  receipt: string | null = null
  /** puts the phone away after so many kept answers */
  putsAwayAfter = Number.POSITIVE_INFINITY

  /** item → what the server has said it kept */
  readonly #kept = new Map<string, string>()
  readonly #first: Record<string, string> = {}
  readonly #pressesTwice: boolean
  #goesBack: boolean
  #page = ''

  constructor(
    readonly token: string,
    line: Line,
    readonly chance: Chance,
    public watch: Watch,
  ) {
    this.phone = new Phone(line)
    for (const item of ITEMS) {
      this.#first[item] = chance.pick(SCORES)
      this.answers[item] = chance.happens(0.25) ? chance.pick(SCORES) : this.#first[item]
    }
    for (const item of TEXTS) {
      this.texts[item] = `Geiriau ${chance.between(1, 1_000_000)}`
      this.#first[item] = this.texts[item]
    }
    this.share = chance.happens(0.3)
    this.#pressesTwice = chance.happens(0.2)
    this.#goesBack = chance.happens(0.2)
  }

  /** From the link to the receipt, or until the phone is put away. */
  async go(): Promise<void> {
    let path = this.#link
    let shown = false
    while (!this.watch.over()) {
      try {
        if (!shown) path = await this.#open(path)
        shown = true
        const next = await this.#act(path)
        if (next === null) return
        path = next
        shown = false
      } catch (error) {
        if (!(error instanceof CutOff)) throw error
        this.watch.cutOff()
        const does = this.chance.pick(['press again', 'load again', 'open the link again'])
        if (does !== 'press again') shown = false
        if (does === 'open the link again') path = this.#link
        await pause(this.chance.between(...BEFORE_AGAIN))
      }
    }
  }

  get #link(): string {
    return `/c/${this.token}`
  }

  /** Loads a page. Returns the address it was shown at. */
  async #open(path: string): Promise<string> {
    for (let at = path, hops = 0; hops < 5; hops++) {
      this.watch.sends('question')
      const reply = this.#usual(await this.phone.ask('GET', at), `GET ${at}`)
      this.#page = reply.body
      if (reply.status === 200) return at
      at = reply.location
    }
    throw new CutOff('sent round in circles')
  }

  /** Does what a page asks for. Returns where it leads, or null at the end. */
  async #act(path: string): Promise<string | null> {
    const { pathname, searchParams } = new URL(path, 'http://phone')
    if (pathname === this.#link) return this.#send('answer', path, {})
    const [, , , , page = '', item = ''] = pathname.split('/')
    if (page === 'q') return this.#answer(path, item, searchParams.has('change'))
    if (page === 'check') return this.#check()
    if (page === 'share') return this.#sendResponse()
    if (page === 'sent') return this.#readReceipt()
    this.watch.fault(`led to ${pathname.replace(this.token, '…')}`)
    return null
  }

  async #answer(path: string, item: string, changing: boolean): Promise<string | null> {
    if (!changing && this.#kept.has(item)) this.watch.fault(`asked for ${item} again, which was kept`)
    if (!changing && this.#kept.size >= this.putsAwayAfter) {
      this.putsAwayAfter = Number.POSITIVE_INFINITY
      return null
    }
    const answer = (changing ? this.answers[item] : this.#first[item]) ?? ''
    // What this person has no answer to is skipped.
    const intent = item in this.#first ? 'continue' : 'skip'
    const next = await this.#send('answer', path, { answer, intent })
    this.#kept.set(item, answer)
    return next
  }

  /** Everything has been answered; what was meant otherwise is changed first. */
  #check(): string {
    const change = ITEMS.find(item => this.#kept.get(item) !== this.answers[item])
    return this.#own(change ? `q/${change}?change` : 'share')
  }

  #press(): Promise<string> {
    return this.#send('response', this.#own('share'), { sees: this.share ? 'worker' : 'together' })
  }

  async #sendResponse(): Promise<string> {
    const press = () => this.#press()
    if (!this.#pressesTwice) return press()
    const both = await Promise.allSettled([press(), press()])
    const answered = both.find(each => each.status === 'fulfilled')
    if (answered) return answered.value
    throw (both[0] as PromiseRejectedResult).reason
  }

  async #readReceipt(): Promise<string | null> {
    const code = /class="receipt__code"[^>]*>(.*?)<\/p>/s.exec(this.#page)?.[1] ?? ''
    const receipt = readCode(code.replace(/<[^>]*>/g, ''))
    if (!receipt) this.watch.fault('a receipt without a code')
    if (this.receipt && receipt !== this.receipt) this.watch.fault('another receipt than before')
    this.receipt = receipt
    if (!this.#goesBack) return null
    this.#goesBack = false
    return this.#press()
  }

  #own(rest: string): string {
    return `/cy/answer/${this.token}/${rest}`
  }

  async #send(what: 'answer' | 'response', path: string, form: Record<string, string>): Promise<string> {
    this.watch.sends(what)
    const reply = this.#usual(await this.phone.ask('POST', path, form), `POST ${path}`)
    if (reply.status === 303) return reply.location
    this.watch.fault(`POST ${path.replace(this.token, '…')}: ${reply.status}`)
    throw new CutOff(String(reply.status))
  }

  /** Anything but a page, a redirect or the kind page for a database that is away is a fault. */
  #usual(reply: Reply, asked: string): Reply {
    if (reply.status === 200 || reply.status === 303) return reply
    if (reply.status !== 503) this.watch.fault(`${asked.replace(this.token, '…')}: ${reply.status}`)
    throw new CutOff(String(reply.status))
  }
}
