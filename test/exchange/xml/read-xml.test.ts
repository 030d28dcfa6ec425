import { describe, expect, test } from 'vitest';
import { escapeXml, forbiddenIn } from '../../../packages/exchange/src/xml/escape.ts';
import { readXml } from '../../../packages/exchange/src/xml/read-xml.ts';

/** What is told of an XML text, an attribute `v` of each element included. */
function told(xml: string): string {
  const out: string[] = [];
  readXml(
    xml,
    { 'urn:word': 'w', 'urn:strict': 'w' },
    {
      start: (name, attributes) => out.push(`<${name}${attributes.get('w:v') ? `=${attributes.get('w:v')}` : ''}>`),
      end: name => out.push(`</${name}>`),
      text: text => out.push(text),
    },
  );
  return out.join('');
}

describe('XML', () => {
  test.each<[string, string]>([
    ['<a><b/>x</a>', '<a><b></b>x</a>'],
    ['<?xml version="1.0"?><!-- <c> --><a>1</a>', '<a>1</a>'],
    ['\uFEFF<a>&lt;&#20013;&#x6587;&amp;lt;</a>', '<a><中文&lt;</a>'],
    ['<a><![CDATA[<b>&amp;]]></a>', '<a><b>&amp;</a>'],
    ['<a v="1>2" q=\'"\'>x</a >', '<a>x</a>'],
    ['<w:p xmlns:w="urn:word" w:v="&quot;1&quot;"/>', '<w:p="1"></w:p>'],
    ['<x:p xmlns:x="urn:strict" x:v="1"><y:p xmlns:y="urn:other" y:v="2"/></x:p>', '<w:p=1><y:p></y:p></w:p>'],
    ['<p xmlns="urn:word" v="1"/>', '<w:p></w:p>'],
    ['<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>', '<a>&b;</a>'],
  ])('%s', (xml, expected) => expect(told(xml)).toBe(expected));

  test.each(['<a>', '<a', '<a b', '<a b="', '</a>', '<a></b>', '<a/x>', '<!-- ', '<a>&'])(
    '%s is not well-formed',
    xml => expect(() => told(xml)).toThrow(),
  );

  test('however deep', () => {
    const deep = '<a>'.repeat(200_000) + '</a>'.repeat(200_000);
    expect(told(deep)).toHaveLength(deep.length);
  });
});

test('what is written is what is read', () => {
  const text = '<值 a="1">&amp;\'\t]]>';
  expect(told(`<a>${escapeXml(text)}</a>`)).toBe(`<a>${text}</a>`);
});

test('what XML cannot hold is replaced, and counted', () => {
  const text = '\0a\u001F\uD800b\uFFFF中𝒳\u0085';
  expect(escapeXml(text)).toBe('\uFFFDa\uFFFD\uFFFDb\uFFFD中𝒳\u0085');
  expect(forbiddenIn(text)).toBe(4);
});
