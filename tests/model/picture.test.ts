import { describe, expect, test } from 'vitest';
import { checkPicture } from '../../src/model/picture.ts';

/** Pictures of three by two points, as small as their formats allow. */
const pictures = {
	png: '89504e470d0a1a0a0000000d4948445200000003000000020800000000b81f39c60000000a49444154789c636000000002000148afa4710000000049454e44ae426082',
	jpg: 'ffd8ffc0000b080002000301011100ffda0008010100003f0000ffd9',
	webp: '524946461600000057454250565038580a00000000000000020000010000',
	avif: '00000018667479706176696600000000617669666d696631000000206d657461000000000000001469737065000000000000000300000002',
};

describe('checkPicture', () => {
	test.each(Object.entries(pictures))('accepts a whole %s', (form, hex) => {
		expect(checkPicture(Buffer.from(hex, 'hex'), `a.${form}`)).toEqual([]);
	});

	test.each(Object.entries(pictures))(
		'refuses a %s that breaks off anywhere, or goes on behind its end',
		(form, hex) => {
			const whole = Buffer.from(hex, 'hex');
			const codes = (bytes: Uint8Array) => checkPicture(bytes, `a.${form}`).map(({ code }) => code);
			for (let length = 0; length < whole.length; length++)
				expect([length, ...codes(whole.subarray(0, length))]).toEqual([length, 'not-a-picture']);
			expect(codes(Buffer.concat([whole, Buffer.from('<script>')]))).toEqual(['not-a-picture']);
		},
	);

	test.each(Object.entries(pictures))('refuses a %s under the name of another format', (form, hex) => {
		for (const other of Object.keys(pictures).filter((one) => one !== form))
			expect(checkPicture(Buffer.from(hex, 'hex'), `a.${other}`)).toHaveLength(1);
	});
});
