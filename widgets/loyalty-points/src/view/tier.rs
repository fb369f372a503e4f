//! The customer's tier and how it is kept, and the ways points come about.

use aftersale_api::loyalty::{Loyalty, Way, WayKind};
use aftersale_ui::{El, Tone, badge, el, part, safe};

use super::{Ui, day, money, progress, section};
use crate::naming::Naming;
use crate::text;

pub fn tier(ui: &Ui, told: &Loyalty, naming: &Naming) -> Option<El> {
    let w = &ui.words;
    let tier = told.tier.as_ref()?;
    let mut lines = Vec::new();
    match &tier.next {
        Some(next) => {
            let said = text::tier_progress(w, &naming.number(tier.points), &naming.counted(next.from_points));
            lines.push(progress(tier.points, next.from_points, said.clone()));
            lines.push(el("p").child(el("strong").text(text::tier_missing(
                w,
                &naming.counted(next.missing),
                &next.name,
            ))));
            lines.push(part("p", "hint").text(said));
        }
        None => lines.push(el("p").text(text::tier_top(w))),
    }
    let mut kept = match &tier.kept_until_on {
        Some(until) => text::tier_kept(w, &day(w, until), &tier.name),
        None => text::tier_for_good(w, &tier.name),
    };
    if let Some(then) = tier.then.as_ref().filter(|_| tier.kept_until_on.is_some()) {
        kept.push(' ');
        kept.push_str(&text::tier_then(w, then));
    }
    lines.push(el("p").text(kept));
    lines.push(part("p", "hint").text(text::tier_months(w, tier.months)));
    lines.extend(benefits(ui, &tier.name, &tier.benefits));
    if let Some(next) = &tier.next {
        lines.extend(benefits(ui, &next.name, &next.benefits));
    }
    Some(section(ui, "tier", "tier", text::tier(w, &tier.name)).each(lines))
}

fn benefits(ui: &Ui, tier: &str, benefits: &[String]) -> Vec<El> {
    let mut all = Vec::new();
    for benefit in benefits {
        all.push(el("li").text(benefit.clone()));
    }
    if all.is_empty() {
        return Vec::new();
    }
    vec![part("p", "label").text(text::tier_brings(&ui.words, tier)), part("ul", "benefits").each(all)]
}

pub fn ways(ui: &Ui, told: &Loyalty, naming: &Naming) -> Option<El> {
    let mut ways = Vec::new();
    for one in &told.ways {
        ways.push(way(ui, one, naming));
    }
    (!ways.is_empty())
        .then(|| section(ui, "ways", "ways", text::ways(&ui.words)).child(part("ul", "lines").each(ways)))
}

fn way(ui: &Ui, way: &Way, naming: &Naming) -> El {
    let w = &ui.words;
    let earns = match (way.points, way.rate, &way.per) {
        (Some(points), _, _) => naming.counted(points),
        (None, Some(rate), Some(per)) => text::way_rate(w, &money(w, per), &naming.counted(rate)),
        _ => String::new(),
    };
    let name = match safe(way.url.as_deref()) {
        Some(url) => part("a", "link").attr("href", url.to_owned()).text(way.name.clone()),
        None => el("bdi").text(way.name.clone()),
    };
    let fair = (way.kind == WayKind::Review).then(|| part("span", "hint").text(text::way_review(w)));
    // Buying is never done.
    let done = (way.done && way.kind != WayKind::Order).then(|| badge(Tone::Good, text::way_done(w)));
    part("li", "line")
        .child(el("span").attr("class", "term-name").child(name).maybe(fair).maybe(done))
        .child(part("span", "number").text(earns))
}
