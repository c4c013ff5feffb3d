import { pinyin } from 'pinyin-pro';

/** Chinese words in Latin letters, without tones; other words as they stand. */
export function pinyinOf(words: string): string {
	return pinyin(words, { toneType: 'none', nonZh: 'consecutive', v: true });
}
