// Made from the .ftl files by the build script.

/// `Arriving between {from} and {to}`
pub fn arriving_between(words: &::aftersale_text::Words, from: &str, to: &str) -> String {
    words.message(0, &[from, to], None)
}

/// `No parcel left / {count} parcel left for {name} / {count} parcels left for {name}`
pub fn parcels_left(words: &::aftersale_text::Words, count: u32, name: &str) -> String {
    words.message(1, &[name], Some(count))
}

/// `Send it back`
pub fn r#return(words: &::aftersale_text::Words) -> String {
    words.message(2, &[], None)
}

/// `Read the 'terms' first.`
///
/// `Then sign.`
pub fn terms(words: &::aftersale_text::Words) -> String {
    words.message(3, &[], None)
}

/// Every language's messages, for `Words::choose`.
#[cfg(not(target_arch = "wasm32"))]
pub static TABLES: &[(&str, &[&str])] = &[
    ("en", &[
        "Arriving between {0} and {1}",
        "|0|No parcel left|o|{#} parcel left for {0}|*|{#} parcels left for {0}",
        "Send it back",
        "Read the `terms` first.\n\nThen sign.",
    ]),
    ("sv", &[
        "Kommer mellan {0} och {1}",
        "|0|Inga paket kvar|o|{#} paket kvar till {0}|*|{#} paket kvar till {0}",
        "Skicka tillbaka",
        "Läs villkoren först.",
    ]),
    ("en-XA", &[
        "[Åŕŕîṽîñĝ ƀéţŵééñ {0} åñð {1} ~~~~ ~~]",
        "|0|[Ñö þåŕçéļ ļéƒţ ~~~~ ]|o|[{#} þåŕçéļ ļéƒţ ƒöŕ {0} ~~~~ ]|*|[{#} þåŕçéļš ļéƒţ ƒöŕ {0} ~~~~ ]",
        "[Šéñð îţ ƀåçķ ~~~]",
        "[Ŕéåð ţĥé `ţéŕɱš` ƒîŕšţ.\n\nŢĥéñ šîĝñ. ~~~~ ~~~~ ~]",
    ]),
    ("ar-XB", &[
        "\u{200f}\u{202e}Arriving\u{202c}\u{200f} \u{200f}\u{202e}between\u{202c}\u{200f} {0} \u{200f}\u{202e}and\u{202c}\u{200f} {1}",
        "|0|\u{200f}\u{202e}No\u{202c}\u{200f} \u{200f}\u{202e}parcel\u{202c}\u{200f} \u{200f}\u{202e}left\u{202c}\u{200f}|o|{#} \u{200f}\u{202e}parcel\u{202c}\u{200f} \u{200f}\u{202e}left\u{202c}\u{200f} \u{200f}\u{202e}for\u{202c}\u{200f} {0}|*|{#} \u{200f}\u{202e}parcels\u{202c}\u{200f} \u{200f}\u{202e}left\u{202c}\u{200f} \u{200f}\u{202e}for\u{202c}\u{200f} {0}",
        "\u{200f}\u{202e}Send\u{202c}\u{200f} \u{200f}\u{202e}it\u{202c}\u{200f} \u{200f}\u{202e}back\u{202c}\u{200f}",
        "\u{200f}\u{202e}Read\u{202c}\u{200f} \u{200f}\u{202e}the\u{202c}\u{200f} \u{200f}\u{202e}`terms`\u{202c}\u{200f} \u{200f}\u{202e}first.\u{202c}\u{200f}\n\n\u{200f}\u{202e}Then\u{202c}\u{200f} \u{200f}\u{202e}sign.\u{202c}\u{200f}",
    ]),
];
