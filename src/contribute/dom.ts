type Child = Node | string | false | undefined;

/** An element with its attributes and children: the site’s policy lets scripts build nodes, never write HTML. */
export function make<Name extends keyof HTMLElementTagNameMap>(
	name: Name,
	attributes: Record<string, string | boolean | undefined> = {},
	...children: Child[]
): HTMLElementTagNameMap[Name] {
	const element = document.createElement(name);
	for (const [key, value] of Object.entries(attributes)) {
		if (value === true) element.setAttribute(key, '');
		else if (value !== undefined && value !== false) element.setAttribute(key, value);
	}
	element.append(...children.filter((child): child is Node | string => child !== undefined && child !== false));
	return element;
}
