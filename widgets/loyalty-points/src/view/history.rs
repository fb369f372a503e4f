//! Everything that happened to the points, newest first, with the balance after each step.

use aftersale_api::loyalty::{EntryKind, LedgerEntry};
use aftersale_ui::{El, el, part};

use super::{Deed, Ui, cause, day, numbered, section};
use crate::export::kind;
use crate::naming::Naming;
use crate::screen::{History, Saving, Screen};
use crate::text;

pub fn history(ui: &Ui, screen: &Screen, naming: &Naming) -> El {
    let w = &ui.words;
    let section = section(ui, "history", "history", text::history(w));
    let Some(history) = &screen.history else {
        return section
            .child(ui.button("button", text::history_show(w), Deed::History).attr("id", "history-show"));
    };
    let mut entries = Vec::new();
    for (at, one) in history.entries.iter().enumerate() {
        entries.push(entry(ui, at, one, naming));
    }
    let empty = entries.is_empty() && !history.busy && !history.failed;
    let list = (!entries.is_empty()).then(|| part("ol", "entries").each(entries));
    section
        .maybe(list)
        .maybe(empty.then(|| part("p", "quiet").text(text::history_none(w))))
        .maybe(more(ui, history))
        .maybe((!history.entries.is_empty()).then(|| save(ui, screen)))
}

fn more(ui: &Ui, history: &History) -> Option<El> {
    let w = &ui.words;
    if history.busy {
        // The same button, so that who pressed it is not thrown back to the top.
        return Some(
            ui.button("button", text::history_loading(w), Deed::History)
                .attr("id", "history-more")
                .attr("aria-disabled", "true"),
        );
    }
    if history.failed {
        return Some(
            el("div")
                .child(el("p").text(text::history_failed(w)))
                .child(ui.button("button", text::retry(w), Deed::History).attr("id", "history-more")),
        );
    }
    history.next.as_ref()?;
    Some(ui.button("button", text::history_more(w), Deed::History).attr("id", "history-more"))
}

fn save(ui: &Ui, screen: &Screen) -> El {
    let w = &ui.words;
    let busy = if screen.saving == Some(Saving::Under) { "true" } else { "false" };
    let said = screen.saving.map(|saving| match saving {
        Saving::Under => text::saving(w),
        Saving::Saved => text::saved(w),
        Saving::Failed => text::not_saved(w),
    });
    part("div", "save")
        .child(
            part("div", "row")
                .child(
                    ui.button("button button-quiet", text::save_csv(w), Deed::SaveCsv)
                        .attr("aria-disabled", busy),
                )
                .child(
                    ui.button("button button-quiet", text::save_json(w), Deed::SaveJson)
                        .attr("aria-disabled", busy),
                ),
        )
        .maybe(said.map(|said| part("p", "hint").text(said)))
}

fn entry(ui: &Ui, at: usize, entry: &LedgerEntry, naming: &Naming) -> El {
    let w = &ui.words;
    let mut about = cause(w, &entry.cause);
    if let Some(code) = &entry.code {
        about.push_str(" · ");
        about.push_str(code);
    }
    let id = numbered("entry-", at);
    let at = entry.at.day();
    let when = part("time", "quiet").attr("datetime", at.0.clone()).text(day(w, &at));
    let words = part("div", "entry-words")
        .child(part("p", "label").text(kind(w, entry.kind)))
        .child(el("p").child(el("bdi").text(about)))
        .child(when);
    let mut numbers = Vec::new();
    if entry.points != 0 {
        numbers.push(part("p", "change").text(naming.change(entry.points)));
    }
    if entry.pending != 0 {
        let mut said = naming.change(entry.pending);
        said.push_str(", ");
        said.push_str(&text::not_yet(w));
        numbers.push(part("p", "quiet").text(said));
    }
    if entry.kind != EntryKind::RulesChanged {
        numbers.push(part("p", "quiet").text(text::balance(w, &naming.counted(entry.balance))));
    }
    part("li", "entry")
        .attr("id", id)
        .attr("tabindex", "-1")
        .child(words)
        .child(part("div", "entry-numbers").each(numbers))
}
