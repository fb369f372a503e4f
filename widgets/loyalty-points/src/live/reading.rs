//! The history: a page at a time on the screen, and all of it into a file.

use std::rc::Rc;

use aftersale_api::loyalty::EntryPage;
use aftersale_api::read::document;
use aftersale_client::photo::{get, set};
use aftersale_client::{Failure, file};
use js_sys::{Array, Function, JSON, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::spawn_local;

use super::Widget;
use crate::export::csv;
use crate::screen::{History, Saving};
use crate::text;
use crate::view::numbered;

impl Widget {
    /// The next page; `anew`: the newest instead of what is shown.
    pub(super) fn read_history(self: &Rc<Self>, anew: bool) {
        let (cursor, shown) = {
            let mut screen = self.screen.borrow_mut();
            let history = screen.history.get_or_insert_default();
            if self.preview || history.busy && !anew {
                return;
            }
            (history.busy, history.failed) = (true, false);
            if anew { (None, 0) } else { (history.next.clone(), history.entries.len()) }
        };
        let turn = self.reading.get().wrapping_add(1);
        self.reading.set(turn);
        if !anew {
            self.say(text::history_loading(&self.ui.words));
        }
        self.update();
        let widget = self.clone();
        spawn_local(async move {
            let page = widget.entries(cursor.as_deref()).await.map(|(page, _)| page);
            if widget.reading.get() != turn {
                return;
            }
            let said = if page.is_err() { text::history_failed(&widget.ui.words) } else { String::new() };
            {
                let mut screen = widget.screen.borrow_mut();
                let history = screen.history.get_or_insert_with(History::default);
                (history.busy, history.failed) = (false, page.is_err());
                if let Ok(page) = page {
                    history.entries.truncate(shown);
                    history.entries.extend(page.entries);
                    history.next = page.next_cursor;
                }
            }
            widget.say(said);
            widget.update();
            if !anew {
                widget.first_new(shown);
            }
        });
    }

    /// Who asked for more goes on at the first of it, and is not thrown back to the top.
    fn first_new(&self, shown: usize) {
        let failed = self.screen.borrow().history.as_ref().is_some_and(|history| history.failed);
        match shown {
            _ if failed => self.host.focus("#history-more"),
            0 => self.host.focus("#history"),
            _ => self.host.focus(&numbered("#entry-", shown)),
        }
    }

    /// A page of the history, and its entries as they came.
    async fn entries(&self, cursor: Option<&str>) -> Result<(EntryPage, JsValue), Failure> {
        let token = self.host.token().unwrap_or_default();
        let answer = self.client().loyalty_entries(cursor, &self.locale(), &token).await?;
        let entries = get(&answer, "entries");
        Ok((document::<EntryPage>(answer).ok_or(Failure::Garbled)?, entries))
    }

    /// Reads the whole history and saves it, as JSON as the shop gave it, else as CSV.
    pub(super) fn save(self: &Rc<Self>, json: bool) {
        {
            let mut screen = self.screen.borrow_mut();
            if self.preview || screen.saving == Some(Saving::Under) {
                return;
            }
            screen.saving = Some(Saving::Under);
        }
        self.say(text::saving(&self.ui.words));
        self.update();
        let widget = self.clone();
        spawn_local(async move {
            let saved = widget.whole(json).await.is_some_and(|(content, kind)| {
                let name = if kind == "text/csv" { "points.csv" } else { "points.json" };
                widget.blob(&content, kind).is_some_and(|blob| file::save(&blob, name))
            });
            let w = &widget.ui.words;
            widget.say(if saved { text::saved(w) } else { text::not_saved(w) });
            widget.screen.borrow_mut().saving = Some(if saved { Saving::Saved } else { Saving::Failed });
            widget.update();
        });
    }

    async fn whole(&self, json: bool) -> Option<(String, &'static str)> {
        let (mut entries, raw) = (Vec::new(), Array::new());
        let mut cursor: Option<String> = None;
        loop {
            let (page, came) = self.entries(cursor.as_deref()).await.ok()?;
            let count = page.entries.len() as u32;
            entries.extend(page.entries);
            for at in 0..count {
                raw.push(&Reflect::get_u32(&came, at).ok()?);
            }
            // A cursor that stays would never end.
            if page.next_cursor.is_none() || page.next_cursor == cursor {
                break;
            }
            cursor = page.next_cursor;
        }
        if !json {
            return Some((csv(&self.ui.words, &entries), "text/csv"));
        }
        let document = Object::new();
        set(&document, "entries", &raw);
        Some((String::from(JSON::stringify(&document).ok()?), "application/json"))
    }

    fn blob(&self, content: &str, kind: &str) -> Option<JsValue> {
        let options = Object::new();
        set(&options, "type", &kind.into());
        let class: Function = get(&self.window(), "Blob").dyn_into().ok()?;
        Reflect::construct(&class, &Array::of2(&Array::of1(&content.into()), &options)).ok()
    }
}
