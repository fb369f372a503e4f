//! Icons drawn for this suite: one weight, 24 by 24, stroked in the colour of the text.

use crate::{El, el, part};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Icon {
    Alert,
    Back,
    Box,
    Carrier,
    Check,
    Clock,
    Copy,
    Out,
    Pin,
}

impl Icon {
    const fn path(self) -> &'static str {
        match self {
            Icon::Alert => "M12 7v6m0 3.5v.5M12 3 2.5 20h19z",
            Icon::Back => "M9 6 4 11l5 5M4 11h10a6 6 0 0 1 6 6v1",
            Icon::Box => "M3 8l9-5 9 5v8l-9 5-9-5zM3 8l9 5 9-5M12 13v8M7.5 5.5l9 5",
            Icon::Carrier => {
                "M2 6h12v11H2zM14 10h4l4 4v3h-8M6 20a2 2 0 1 0 0-4 2 2 0 0 0 0 4M18 20a2 2 0 1 0 0-4 2 2 0 0 0 0 4"
            }
            Icon::Check => "M5 12.5l4.5 4.5L19 7.5",
            Icon::Clock => "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18M12 7.5V12l3 2",
            Icon::Copy => "M9 9h11v11H9zM15 9V4H4v11h5",
            Icon::Out => "M10 5H5v14h14v-5M14 4h6v6M20 4l-9 9",
            Icon::Pin => {
                "M12 21s7-6.2 7-11.5a7 7 0 0 0-14 0C5 14.8 12 21 12 21M12 12a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5"
            }
        }
    }
}

/// Decoration only: what it says stands in words beside it.
#[inline(never)]
pub fn icon(icon: Icon) -> El {
    part("svg", "icon")
        .attr("viewBox", "0 0 24 24")
        .attr("aria-hidden", "true")
        .child(el("path").attr("d", icon.path()))
}
