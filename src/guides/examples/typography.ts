import { inBody, inFile, type Examples } from './example.ts';

/** Rules of one language have the same example for both. */
const chinese = (bad: string, good: string) => inFile('firms/example/zh.mdx', bad, good);
const english = (bad: string, good: string) => inFile('firms/example/en.mdx', bad, good);

/** Examples of typesetting. */
export const typographyExamples = {
	'half-width-mark': chinese('示例科技(上海), 成立于2020年.', '示例科技（上海），成立于2020年。'),
	'full-width-mark': english('Founded in 2020，it makes chips。', 'Founded in 2020, it makes chips.'),
	'full-width-letter': inBody({ zh: 'Ａ１芯片', en: 'the Ａ１ chip' }, { zh: 'A1芯片', en: 'the A1 chip' }),
	'wrong-quote': inBody(
		{ zh: '它自称"领先"。', en: 'It\'s "ahead", it says.' },
		{ zh: '它自称“领先”。', en: 'It’s “ahead”, it says.' },
	),
	'wrong-dots': inBody({ zh: '还要等...', en: 'And then...' }, { zh: '还要等……', en: 'And then…' }),
	'wrong-dash': inBody(
		{ zh: '只有一家--示例科技。', en: 'One firm -- Acme -- is left.' },
		{ zh: '只有一家——示例科技。', en: 'One firm – Acme – is left.' },
	),
	'doubled-mark': chinese('先是芯片，，后是软件。', '先是芯片，后是软件。'),
	'mixed-brackets': inBody(
		{ zh: '示例科技（上海)成立。', en: 'Acme（Shanghai) was founded.' },
		{ zh: '示例科技（上海）成立。', en: 'Acme (Shanghai) was founded.' },
	),
	'stray-space': inBody(
		{ zh: '先是芯片 ，后是软件。', en: 'First chips , then  software.' },
		{ zh: '先是芯片，后是软件。', en: 'First chips, then software.' },
	),
} satisfies Record<string, Examples>;
