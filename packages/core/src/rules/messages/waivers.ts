import { message } from './catalogue.ts';

/** GS9xx: the authors' answers (不采纳). */
export const waiverMessages = {
  GS901: {
    noReason: message(
      {
        what: '「不采纳：{rule}」没有写理由。',
        why: '没有理由的不采纳不起作用，{rule} 的问题照样报告；理由是留给审核看的。',
        do: '在后面空一格写上理由，如「不采纳：{rule} 按上级文件执行」；没有理由就删去这一行。',
      },
      {
        what: '不采纳：{rule} gives no reason.',
        why: 'Without a reason it answers nothing: findings of {rule} are reported all the same. The reason is what reviewers will read.',
        do: 'Write the reason behind it (不采纳：{rule} 按上级文件执行), or delete the line.',
      },
    ),
    empty: message(
      {
        what: '「不采纳」后面是空的。',
        why: '没有写不采纳哪条规则，也没有写理由，这一行不起作用。',
        do: '写上规则编号和理由，如「不采纳：GS301 人员经费，免填效益指标」；多余的删去。',
      },
      {
        what: 'Nothing stands behind 不采纳.',
        why: 'It says neither which rule it answers nor why, and so has no effect.',
        do: 'Write the code of the rule and the reason (不采纳：GS301 人员经费，免填效益指标), or delete the line.',
      },
    ),
  },
  GS902: {
    unknown: message(
      {
        what: '没有叫「{rule}」的规则。{near}',
        why: '「不采纳」按规则的编号（如 GS301）或中文名称起作用，认不出是哪条规则，这一行不起作用。',
        do: '先写报告的问题的编号，空一格再写理由。',
      },
      {
        what: 'There is no rule {rule}.{near}',
        why: '不采纳 names a rule by its code (GS301) or its Chinese title; naming none, it has no effect.',
        do: 'Write the code of the finding, a blank, and the reason.',
      },
    ),
  },
  GS903: {
    nothing: message(
      {
        what: '{node}没有 {code}（{title}）的问题，这条不采纳没有答复任何问题。',
        why: '可能问题已经改好，也可能写错了地方；留着它，以后真有问题时也不会报告。',
        do: '问题已经改好的，删去这一行；要答复别处的问题，移到那里。',
      },
      {
        what: '{code} ({title}) finds nothing in this {node}: the 不采纳 answers nothing.',
        why: 'It may have been corrected since, or the line stands in the wrong place; left there, it would silence a real finding later on.',
        do: 'Delete the line if it is no longer needed, or move it to what it is meant to answer.',
      },
    ),
    repeated: message(
      {
        what: '{node}的 {code}（{title}）都已由别处的不采纳答复，这一条是多余的。',
        why: '同一个问题只按最近的一条答复显示理由，这一条的理由没有人会看到。',
        do: '删去多余的一条，或把两处的理由写在一起。',
      },
      {
        what: 'What {code} ({title}) finds in this {node} is answered by another 不采纳: this one is not needed.',
        why: 'Of several answers the nearest one is shown; nobody will see the reason given here.',
        do: 'Delete one of them, or put both reasons into one.',
      },
    ),
  },
} as const;
