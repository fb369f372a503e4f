//! How good a piece of news is, and a short message that says it.

use crate::{El, Icon, icon, part};

/// Words say it first, the shape second, the colour last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Tone {
    Good,
    Neutral,
    Warn,
    Bad,
}

impl Tone {
    const fn icon(self) -> Icon {
        match self {
            Tone::Good => Icon::Check,
            Tone::Neutral => Icon::Clock,
            Tone::Warn | Tone::Bad => Icon::Alert,
        }
    }
}

/// A message in its own quiet box.
#[inline(never)]
pub fn notice(tone: Tone, text: El) -> El {
    let name = match tone {
        Tone::Good => "notice notice--good",
        Tone::Neutral => "notice notice--neutral",
        Tone::Warn => "notice notice--warn",
        Tone::Bad => "notice notice--bad",
    };
    part("div", name).child(icon(tone.icon())).child(text)
}

/// One or two words on how things stand.
#[inline(never)]
pub fn badge(tone: Tone, text: String) -> El {
    let name = match tone {
        Tone::Good => "badge badge--good",
        Tone::Neutral => "badge badge--neutral",
        Tone::Warn => "badge badge--warn",
        Tone::Bad => "badge badge--bad",
    };
    part("span", name).child(icon(tone.icon())).text(text)
}
