//! Fewer reviews, by stars, or in another order; each says what it does.

use aftersale_api::review::ReviewSort;
use aftersale_text::Words;
use aftersale_ui::{El, el, part, push_digits};

use super::{Deed, Ui, numbered};
use crate::screen::{List, Query, Screen};
use crate::text;

/// How many there are of each, as buttons that leave only those.
pub fn spread(ui: &Ui, screen: &Screen, list: &List) -> El {
    let w = &ui.words;
    let chosen = screen.chosen().stars;
    let mut rows = Vec::new();
    for stars in (1..=5_u8).rev() {
        let count = list.of_stars(stars);
        let named = text::only(w, count, &text::stars(w, stars.into()));
        let button = part("button", "spread-row")
            .attr("type", "button")
            .attr("id", numbered("stars-", stars.into()))
            .attr("aria-pressed", if chosen == Some(stars) { "true" } else { "false" })
            .attr("aria-label", named)
            .on("click", ui.on(Deed::Stars(stars)))
            .child(el("span").attr("class", "spread-name").text(text::stars(w, stars.into())))
            .child(bar(count, list.summary.published))
            .child(el("span").attr("class", "spread-count").text(w.number(count)));
        rows.push(el("li").child(button));
    }
    part("div", "spread")
        .child(part("p", "hint").attr("id", "spread").text(text::spread(w)))
        .child(el("ul").attr("aria-labelledby", "spread").each(rows))
}

fn bar(count: u32, of: u32) -> El {
    let share = u64::from(count) * 100 / u64::from(of.max(1));
    // A few of very many are still some.
    let share = if count > 0 { share.clamp(1, 100) } else { 0 };
    let mut path = String::from("M0 0H");
    push_digits(&mut path, share as u32);
    path.push_str("V8H0z");
    el("svg")
        .attr("class", "bar")
        .attr("viewBox", "0 0 100 8")
        .attr("preserveAspectRatio", "none")
        .attr("aria-hidden", "true")
        .child(el("path").attr("d", path))
}

pub fn sort(ui: &Ui, query: Query) -> El {
    let w = &ui.words;
    let mut options = Vec::new();
    for sort in ReviewSort::ALL {
        options.push(
            el("option")
                .attr("value", sort.as_str())
                .flag("selected", *sort == query.sort)
                .text(named(w, *sort)),
        );
    }
    part("div", "field")
        .child(part("label", "label").attr("for", "sort").text(text::sort(w)))
        .child(
            part("select", "input")
                .attr("id", "sort")
                .attr("aria-describedby", "sort-hint")
                .on("change", ui.on(Deed::Sort))
                .each(options),
        )
        .child(part("p", "hint").attr("id", "sort-hint").text(explained(w, query.sort)))
}

fn named(w: &Words, sort: ReviewSort) -> String {
    match sort {
        ReviewSort::Newest | ReviewSort::Other => text::newest(w),
        ReviewSort::Oldest => text::oldest(w),
        ReviewSort::Highest => text::highest(w),
        ReviewSort::Lowest => text::lowest(w),
    }
}

fn explained(w: &Words, sort: ReviewSort) -> String {
    match sort {
        ReviewSort::Newest | ReviewSort::Other => text::newest_hint(w),
        ReviewSort::Oldest => text::oldest_hint(w),
        ReviewSort::Highest => text::highest_hint(w),
        ReviewSort::Lowest => text::lowest_hint(w),
    }
}
