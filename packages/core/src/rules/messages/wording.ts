import { message } from './catalogue.ts';

/** GS5xx: how names, values and goals are written. */
export const wordingMessages = {
  GS501: {
    mark: message(
      {
        what: '「{text}」末尾多了一个「{mark}」{others}。',
        why: '表上在名称和指标值后面自己加标点，留着它会印成「{mark}；」；按名称查找、汇总时也会当成另一个。',
        do: '删去这个标点。',
      },
      {
        what: 'There is a stray {mark} at the end of “{text}”{others}.',
        why: 'The form puts its own marks behind names and values, so this prints as {mark}；, and searching by name takes it for another one.',
        do: 'Delete the mark.',
      },
    ),
  },
  GS502: {
    digits: message(
      {
        what: '指标名称末尾留着「{digits}」。',
        why: '看不出它说的是什么：可能是没写完的指标值或金额，也可能是粘贴时带进来的编号。',
        do: '如果是指标值，移到指标值里并写上单位；否则删去。',
      },
      {
        what: 'The name of the indicator ends in {digits}.',
        why: 'Nothing says what it is: the beginning of a value or an amount, or a number that was pasted along.',
        do: 'Move it to the value, with its unit, if it is one; else delete it.',
      },
    ),
  },
  GS503: {
    percent: message(
      {
        what: '指标名称末尾带着「{text}」。',
        why: '单位属于指标值，指标值里一般已经写了；留在名称里，同一指标会有两种写法。',
        do: '从名称里删去；指标值没有写单位的，把 % 写在数的后面。',
      },
      {
        what: 'The name of the indicator ends in {text}.',
        why: 'The unit belongs to the value and usually stands there already; in the name it makes two spellings of one indicator.',
        do: 'Delete it from the name; if the value has no unit, write % behind its number.',
      },
    ),
  },
  GS504: {
    percent: message(
      {
        what: '全角「％」与半角「%」混用{others}。',
        why: '同一处两种写法，印出来宽窄不一，查找和比较时也会当作不同。',
        do: '统一成半角「%」。',
      },
      {
        what: 'Full-width ％ stands beside half-width %{others}.',
        why: 'In print they differ in width, and searching and comparing take them for two things.',
        do: 'Use % throughout.',
      },
    ),
    mark: message(
      {
        what: '中文里用了半角的「{text}」{others}。',
        why: '中文的逗号、分号是全角的，混用半角时印出来疏密不一。',
        do: '改为全角「{wide}」。',
      },
      {
        what: 'A half-width {text} stands in Chinese text{others}.',
        why: 'Chinese commas and semicolons are full-width; mixed with half-width ones the print is uneven.',
        do: 'Change it to {wide}.',
      },
    ),
    bracket: message(
      {
        what: '括号一半全角一半半角，这一半是半角的「{text}」{others}。',
        why: '成对的括号宽度不同，多半是切换输入法时留下的，印出来不整齐。',
        do: '改为全角「{wide}」。',
      },
      {
        what: 'One of a pair of brackets is full-width, this one is the half-width {text}{others}.',
        why: 'Brackets of two widths are left from switching the input method, and look uneven in print.',
        do: 'Change it to {wide}.',
      },
    ),
    blank: message(
      {
        what: '「{text}」中间夹着空格{others}。',
        why: '多半是换行或粘贴时留下的；查找这个词会找不到，印出来有空隙。',
        do: '删去空格；如果是用空格分隔并列的词，改用顿号。',
      },
      {
        what: 'There is a blank inside Chinese text, in “{text}”{others}.',
        why: 'It was probably left by a line break or by pasting; searching for the word fails, and the print has a gap.',
        do: 'Delete it; if it separates the items of a list, use 、 instead.',
      },
    ),
  },
  GS505: {
    typo: message(
      {
        what: '「{wrong}」像是「{right}」的笔误{others}。',
        why: '表要对外公开，错字会让人怀疑其他内容也没有核对。',
        do: '改为「{right}」；如果确是这样写的专名，用「不采纳」写明理由。',
      },
      {
        what: '“{wrong}” looks like a slip for {right}{others}.',
        why: 'The table is published; a misspelt word makes its readers doubt the rest.',
        do: 'Change it to {right}; if it is a proper name, answer with 不采纳 and the reason.',
      },
    ),
    word: message(
      {
        what: '「{wrong}」在配置的错词表里{others}。',
        why: '表要对外公开，错字会让人怀疑其他内容也没有核对。',
        do: '改成正确的写法。',
      },
      {
        what: '“{wrong}” is in the configured list of misspelt words{others}.',
        why: 'The table is published; a misspelt word makes its readers doubt the rest.',
        do: 'Write it correctly.',
      },
    ),
  },
} as const;
