"""The icons: strokes on a 24 px grid. An icon never stands without a word, be it a hidden one."""

ICONS: dict[str, str] = {
    "alert": '<path d="M12 3.5 2.5 20h19zM12 10v4.5m0 2.6v.1"/>',
    "arrow-left": '<path d="M20 12H5m6-6-6 6 6 6"/>',
    "arrow-right": '<path d="M4 12h15m-6-6 6 6-6 6"/>',
    "bell": '<path d="M6 16V11a6 6 0 0 1 12 0v5l1.5 2.5h-15zM10 21.5h4"/>',
    "book": '<path d="M12 6.5C9.5 4.8 6.5 4.5 3.5 5v13.5c3-.5 6-.2 8.5 1.5 2.5-1.7 5.5-2 8.5-1.5V5c-3-.5-6-.2-8.5 '
    '1.5zM12 6.5V20"/>',
    "bookmark": '<path d="M6.5 3.5h11v17L12 16l-5.5 4.5z"/>',
    "building": '<path d="M5 21V4h9v17M14 9h5v12M3 21h18M8 8h3m-3 4h3m-3 4h3"/>',
    "calendar": '<rect x="3.5" y="5" width="17" height="15.5" rx="1.5"/><path d="M3.5 10h17M8 2.5V7m8-4.5V7"/>',
    "chat": '<path d="M4 5h16v11H11l-5 4v-4H4z"/>',
    "check": '<path d="m5 12.5 4.5 4.5L19 7.5"/>',
    "chevron": '<path d="m6 9.5 6 6 6-6"/>',
    "clock": '<circle cx="12" cy="12" r="8.5"/><path d="M12 7v5l3.5 2"/>',
    "close": '<path d="m6 6 12 12M18 6 6 18"/>',
    "copy": '<rect x="8" y="8" width="12" height="12.5" rx="1.5"/><path d="M16 4.5H4V16"/>',
    "document": '<path d="M6 3h8l4.5 4.5V21H6zM14 3v5h4.5M9 13h6m-6 4h6"/>',
    "download": '<path d="M12 3.5V15m-5-4.5 5 5 5-5M4 20.5h16"/>',
    "edit": '<path d="m4 20 1-4.5L16.5 4 20 7.5 8.5 19z"/>',
    "eye": '<path d="M2.5 12C5 7.5 8.2 5.5 12 5.5S19 7.5 21.5 12C19 16.5 15.8 18.5 12 18.5S5 16.5 2.5 12z"/>'
    '<circle cx="12" cy="12" r="3"/>',
    "filter": '<path d="M4 6h16M7 12h10m-7 6h4"/>',
    "flag": '<path d="M5 21V4h12l-2.5 4.5L17 13H5"/>',
    "help": '<circle cx="12" cy="12" r="8.5"/><path d="M9.5 9.5a2.6 2.6 0 1 1 3.6 2.4c-.8.4-1.1.9-1.1 1.8m0 2.7v.1"/>',
    "home": '<path d="M4 11.5 12 4l8 7.5M6.5 9.5V20h11V9.5"/>',
    "info": '<circle cx="12" cy="12" r="8.5"/><path d="M12 11v5.5m0-9v.1"/>',
    "key": '<circle cx="8" cy="15.5" r="4.5"/><path d="m11.2 12.3 8.3-8.3m-3.5 3.5 3 3"/>',
    "link": '<path d="M10 14a4 4 0 0 0 5.7.3l3.2-3.2a4 4 0 0 0-5.7-5.7l-1.2 1.2M14 10a4 4 0 0 0-5.7-.3'
    'l-3.2 3.2a4 4 0 0 0 5.7 5.7l1.2-1.2"/>',
    "lock": '<rect x="5" y="10.5" width="14" height="10" rx="1.5"/><path d="M8 10.5V8a4 4 0 0 1 8 0v2.5"/>',
    "mail": '<rect x="3" y="5.5" width="18" height="13.5" rx="1.5"/><path d="m3.5 7 8.5 6.5L20.5 7"/>',
    "menu": '<path d="M4 7h16M4 12h16M4 17h16"/>',
    "minus": '<path d="M5 12h14"/>',
    "moon": '<path d="M19.5 14.5A8 8 0 0 1 9.5 4.5a8 8 0 1 0 10 10z"/>',
    "no": '<path d="m6.5 6.5 11 11m0-11-11 11"/>',
    "people": '<circle cx="9" cy="8.5" r="3.5"/><path d="M2.5 20c.5-4 3-6 6.5-6s6 2 6.5 6M16 5.5a3.5 3.5 0 0 1 0 '
    '6.5m2 2.5c2 .8 3.2 2.6 3.5 5.5"/>',
    "person": '<circle cx="12" cy="8" r="4"/><path d="M4.5 20.5c.7-4.3 3.5-6.5 7.5-6.5s6.8 2.2 7.5 6.5"/>',
    "phone": '<path d="M6 3.5h3.5l1.7 4.3-2.2 1.7a12 12 0 0 0 5.5 5.5l1.7-2.2 4.3 1.7V18a2.5 2.5 0 0 1-2.7 2.5'
    'C10.5 20 4 13.5 3.5 6.2A2.5 2.5 0 0 1 6 3.5z"/>',
    "pin": '<path d="M12 21s7-6.4 7-11.5A7 7 0 0 0 5 9.5C5 14.6 12 21 12 21z"/><circle cx="12" cy="9.5" r="2.5"/>',
    "play": '<path d="M7 4.5v15l12.5-7.5z"/>',
    "plus": '<path d="M12 5v14M5 12h14"/>',
    "print": '<path d="M7 8V3.5h10V8M7 17H3.5V8.5h17V17H17M7 14h10v6.5H7z"/>',
    "screen": '<rect x="3" y="5" width="18" height="12" rx="1.5"/><path d="M9 21h6"/>',
    "search": '<circle cx="11" cy="11" r="6.5"/><path d="m16 16 5 5"/>',
    "send": '<path d="M3.5 11.5 20.5 4 14 20.5l-3-6.5zM11 14l9.5-10"/>',
    "settings": '<path d="M4 7h9m5 0h2M4 17h2m5 0h9"/><circle cx="15.5" cy="7" r="2.5"/>'
    '<circle cx="8.5" cy="17" r="2.5"/>',
    "sign-out": '<path d="M14 4H5v16h9M10 12h11m-4-4 4 4-4 4"/>',
    "star": '<path d="m12 3.5 2.6 5.5 6 .8-4.4 4.2 1.1 6-5.3-2.9L6.7 20l1.1-6-4.4-4.2 6-.8z"/>',
    "sun": '<circle cx="12" cy="12" r="4"/><path d="M12 2.5v2m0 15v2M2.5 12h2m15 0h2M5.3 5.3l1.4 1.4m10.6 10.6 1.4 '
    '1.4m0-13.4-1.4 1.4M6.7 17.3l-1.4 1.4"/>',
    "thumb": '<path d="M7 20V10l4-7c2 0 2.8 1.3 2.4 3l-.9 4H19l-1.5 10zM7 10H3.5v10H7"/>',
    "trash": '<path d="M4 6.5h16M9 6.5v-3h6v3M6 6.5 7 20.5h10l1-14M10 10.5v6m4-6v6"/>',
    "upload": '<path d="M12 16V4.5m-5 4.5 5-5 5 5M4 20.5h16"/>',
    "video": '<rect x="3" y="6" width="12.5" height="12" rx="1.5"/><path d="m15.5 10.5 5.5-3v9l-5.5-3"/>',
}

#: One shape a family of networks, on a 16 px grid: the colour only comes second.
SHAPES: dict[str, tuple[str, str]] = {
    "state": ("net--state", '<circle cx="8" cy="8" r="6.5"/>'),
    "region": ("net--region", '<rect x="2" y="2" width="12" height="12"/>'),
    "consular": ("net--consular", '<path d="m8 .5 7.5 7.5L8 15.5.5 8z"/>'),
    "cep_operator": ("net--cep", '<path d="M8 1 15.5 15H.5z"/>'),
    "mcef": ("net--mcef", '<path d="M8 .8 15.5 7h-2v8h-11V7h-2z"/>'),
    "associate": ("net--associate", '<path d="M5.5 1h5v4.5H15v5h-4.5V15h-5v-4.5H1v-5h4.5z"/>'),
}
