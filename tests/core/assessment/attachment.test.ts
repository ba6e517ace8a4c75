import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { lookAtFile, MAX_ATTACHMENT_BYTES } from '~/core/assessment/attachment'

const bytes = (text: string) => strToU8(text)
const zip = (...names: string[]) => zipSync(Object.fromEntries(names.map(name => [name, bytes('x')])))
const odt = zipSync({ mimetype: bytes('application/vnd.oasis.opendocument.text'), 'content.xml': bytes('x') })

describe('a file is what its bytes say', () => {
  test.for([
    ['pdf', bytes('%PDF-1.7 …'), 'cofnodion.pdf', 'cofnodion.pdf'],
    ['png', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0]), 'llun.PNG', 'llun.png'],
    ['jpeg', new Uint8Array([0xff, 0xd8, 0xff, 0xe0]), 'photo.jpeg', 'photo.jpeg'],
    ['docx', zip('[Content_Types].xml', 'word/document.xml'), 'a.docx', 'a.docx'],
    ['xlsx', zip('[Content_Types].xml', 'xl/workbook.xml'), 'a.xlsx', 'a.xlsx'],
    ['odt', odt, 'a.odt', 'a.odt'],
    ['csv', bytes('\uFEFFTŷ,Nifer\r\n'), 'tabl.csv', 'tabl.csv'],
    ['txt', bytes('Nodiadau’r cyfarfod'), 'nodiadau', 'nodiadau.txt'],
  ] as const)('%s', ([type, content, given, name]) => {
    expect(lookAtFile(content, given)).toEqual({ kind: 'file', type, name })
  })

  test('and its name follows: a picture called a document becomes a picture', () => {
    expect(lookAtFile(new Uint8Array([0xff, 0xd8, 0xff]), 'C:\\temp\\..\\report.pdf')).toEqual({
      kind: 'file',
      type: 'jpeg',
      name: 'report.pdf.jpg',
    })
    expect(lookAtFile(bytes('%PDF-'), '"\u202E.pdf')).toMatchObject({ name: 'file.pdf' })
  })

  test.for([
    ['a program', new Uint8Array([0x4d, 0x5a, 0x90, 0x00]), 'x.pdf'],
    ['a page called text', bytes('<!DOCTYPE html><p>'), 'x.txt'],
    ['a drawing with programs', bytes('<svg xmlns="…">'), 'x.csv'],
    ['a document with macros', zip('word/document.xml', 'word/vbaProject.bin'), 'x.docx'],
    ['an archive', zip('photos/one.png'), 'x.docx'],
    ['half an archive', zip('word/document.xml').slice(0, 40), 'x.docx'],
  ] as const)('%s is not taken', ([, content, name]) => {
    expect(lookAtFile(content, name)).toEqual({ kind: 'refused', why: 'type' })
  })

  test('nothing, and too much, are said as such', () => {
    expect(lookAtFile(new Uint8Array(), 'x.pdf')).toEqual({ kind: 'refused', why: 'empty' })
    expect(lookAtFile(new Uint8Array(MAX_ATTACHMENT_BYTES + 1), 'x')).toEqual({
      kind: 'refused',
      why: 'too-large',
    })
  })
})
