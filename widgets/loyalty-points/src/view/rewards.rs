//! What points can be turned into, and the second word before they are.

use aftersale_api::loyalty::{Loyalty, Reward, RewardBlock};
use aftersale_ui::{El, Tone, el, notice, part, push_digits};

use super::{Deed, Ui, money, numbered, progress, section};
use crate::naming::{Naming, pays};
use crate::screen::{Asking, Screen};
use crate::text;

pub fn rewards(ui: &Ui, screen: &Screen, told: &Loyalty, naming: &Naming) -> Option<El> {
    let w = &ui.words;
    let mut all = Vec::new();
    for (at, one) in told.rewards.iter().enumerate() {
        all.push(reward(ui, screen, at, one, told, naming));
    }
    let none = all.is_empty().then(|| part("p", "quiet").text(text::no_rewards(w)));
    Some(section(ui, "rewards", "rewards", text::rewards(w)).maybe(none).each(if all.is_empty() {
        Vec::new()
    } else {
        vec![part("ul", "cards").each(all)]
    }))
}

fn reward(ui: &Ui, screen: &Screen, at: usize, reward: &Reward, told: &Loyalty, naming: &Naming) -> El {
    let w = &ui.words;
    let title = numbered("reward-", at);
    let price = match (reward.points, reward.min) {
        (Some(points), _) => naming.counted(points),
        (None, least) => text::from_points(w, &naming.counted(least.unwrap_or_default())),
    };
    let asked = matches!(&screen.asking, Some(Asking::Redeem(handle)) if *handle == reward.handle);
    let mut inside = terms(ui, reward);
    match reward.block {
        None if asked => inside.push(ask(ui, screen, reward, told, naming)),
        None => {
            if reward.points.is_none() {
                inside.push(amount(ui, screen, at, reward, told, naming));
            }
            let label = text::redeem(w, &naming.counted(screen.amount(reward)));
            let busy = screen.busy.is_some() || screen.wish.is_some();
            inside.push(
                ui.button("button", label, Deed::Ask(at))
                    .attr("id", numbered("redeem-", at))
                    .attr("aria-describedby", title.clone())
                    .attr("aria-disabled", if busy { "true" } else { "false" }),
            );
        }
        Some(RewardBlock::Tier) => {
            let tier = reward.tier.as_deref().unwrap_or_default();
            inside.push(part("p", "blocked").text(text::for_tier(w, tier)));
        }
        Some(RewardBlock::NotEnough | RewardBlock::Other) => {
            let said = text::missing(w, &naming.counted(reward.missing));
            let least = reward.points.or(reward.min).unwrap_or_default();
            inside.push(progress(least.saturating_sub(reward.missing), least, said.clone()));
            inside.push(part("p", "blocked").text(said));
        }
    }
    part("li", "card")
        .child(
            part("p", "card-title")
                .child(part("bdi", "label").attr("id", title).text(reward.name.clone()))
                .child(part("span", "price").text(price)),
        )
        .each(inside)
}

/// Worth, conditions and how long a code is good.
fn terms(ui: &Ui, reward: &Reward) -> Vec<El> {
    let w = &ui.words;
    let mut said = Vec::new();
    let line = |text: String| part("li", "hint").text(text);
    if let Some(worth) = &reward.pays {
        said.push(line(text::worth(w, &money(w, worth))));
    }
    if let Some(conditions) = &reward.conditions {
        said.push(line(conditions.clone()));
    }
    if let Some(least) = &reward.min_order {
        said.push(line(text::min_order(w, &money(w, least))));
    }
    if let Some(days) = reward.code_valid_days {
        said.push(line(text::valid_days(w, days)));
    }
    if said.is_empty() { said } else { vec![part("ul", "terms").each(said)] }
}

/// A slider by the reward's steps, with a button for one step each way.
fn amount(ui: &Ui, screen: &Screen, at: usize, reward: &Reward, told: &Loyalty, naming: &Naming) -> El {
    let w = &ui.words;
    let digits = |number: u32| {
        let mut text = String::new();
        push_digits(&mut text, number);
        text
    };
    let chosen = screen.amount(reward);
    let (least, most) = (reward.min.unwrap_or_default(), screen.most(reward));
    let said = match &told.worth_rule {
        Some(rule) => text::amount_is(w, &money(w, &pays(chosen, rule)), &naming.counted(chosen)),
        None => naming.counted(chosen),
    };
    let step = |label: String, sign: &'static str, deed, over: bool| {
        ui.button("button step", sign.to_owned(), deed)
            .attr("aria-label", label)
            .attr("aria-disabled", if over { "true" } else { "false" })
    };
    let id = numbered("amount-", at);
    part("div", "amount")
        .child(part("label", "label").attr("for", id.clone()).text(text::amount(w)))
        .child(
            part("div", "slide")
                .child(step(text::fewer(w), "−", Deed::Step(at, false), chosen <= least))
                .child(
                    part("input", "slider")
                        .attr("type", "range")
                        .attr("id", id)
                        .attr("min", digits(least))
                        .attr("max", digits(most))
                        .attr("step", digits(reward.step.unwrap_or(1)))
                        .attr("value", digits(chosen))
                        .attr("aria-valuetext", said.clone())
                        .on("input", ui.on(Deed::Slide(at))),
                )
                .child(step(text::more(w), "+", Deed::Step(at, true), chosen >= most)),
        )
        .child(part("p", "chosen").text(said))
}

fn ask(ui: &Ui, screen: &Screen, reward: &Reward, told: &Loyalty, naming: &Naming) -> El {
    let w = &ui.words;
    let points = screen.amount(reward);
    let worth = match (&reward.pays, &told.worth_rule) {
        (Some(pays), _) => money(w, pays),
        (None, Some(rule)) => money(w, &pays(points, rule)),
        (None, None) => String::new(),
    };
    let left = naming.counted(told.available.saturating_sub(points));
    let question = el("div")
        .child(part("p", "label").text(text::ask(w, &reward.name, &naming.counted(points))))
        .child(el("p").text(text::ask_text(w, &worth, &left)))
        .child(part("p", "hint").text(text::ask_undo_hint(w)))
        .child(
            part("div", "row")
                .child(ui.button("button button-primary", text::ask_yes(w), Deed::Redeem))
                .child(ui.button("button button-quiet", text::ask_no(w), Deed::Leave)),
        );
    notice(Tone::Neutral, question).attr("id", "ask").attr("tabindex", "-1")
}

/// The one that is had already, else the one that is nearest.
pub fn next(ui: &Ui, told: &Loyalty, naming: &Naming) -> El {
    let w = &ui.words;
    let mut nearest: Option<&Reward> = None;
    for one in &told.rewards {
        let nearer = nearest.is_none_or(|known| one.missing < known.missing);
        if one.block != Some(RewardBlock::Tier) && nearer {
            nearest = Some(one);
        }
    }
    let Some(reward) = nearest else { return part("p", "quiet").text(text::no_rewards(w)) };
    let name = part("p", "card-title")
        .child(el("strong").child(el("bdi").text(reward.name.clone())))
        .maybe(reward.pays.as_ref().map(|pays| part("span", "price").text(text::worth(w, &money(w, pays)))));
    let least = reward.points.or(reward.min).unwrap_or_default();
    let said = if reward.missing > 0 {
        text::missing(w, &naming.counted(reward.missing))
    } else {
        text::next_ready(w)
    };
    let inside =
        vec![name, progress(least.saturating_sub(reward.missing), least, said.clone()), el("p").text(said)];
    section(ui, "next", "next", text::next_reward(w)).each(inside)
}
