/** The dictionary of pinyin is too heavy for a page: in the browser, Chinese headings alone are numbered instead. */
export function pinyinOf(): string {
	return '';
}
