//! Photos of an item on their way: made small in the browser, sent, tried again.

use std::rc::Rc;

use aftersale_api::claim::Upload;
use aftersale_api::problem::Code;
use aftersale_api::read::document;
use aftersale_client::photo::{Spoiled, call, get, set, shrink};
use aftersale_client::{Failure, IdempotencyKey, Post};
use js_sys::Reflect;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::spawn_local;

use super::Widget;
use crate::draft::{Fault, Photo, PhotoState};
use crate::text;
use crate::view::{numbered, standing};

/// What was chosen, and what is made of it.
pub struct File {
    id: u32,
    file: JsValue,
    small: Option<JsValue>,
    key: IdempotencyKey,
}

impl Widget {
    /// Takes the files of an input, as many as are allowed.
    pub(super) fn add_photos(self: &Rc<Self>, at: usize, input: &JsValue) {
        let chosen = get(input, "files");
        let count = get(&chosen, "length").as_f64().unwrap_or_default() as u32;
        self.change(&mut |wizard| {
            // Numbers rise, over photos that were kept as well.
            let known = wizard.draft.items.iter().flat_map(|item| &item.photos).map(|photo| photo.id + 1);
            let first = known.max().unwrap_or_default();
            let max = wizard.told.photos_max;
            let Some(item) = wizard.draft.items.get_mut(at) else { return };
            for of in 0..count {
                if item.photos.len() as u32 >= max {
                    break;
                }
                let file = Reflect::get_u32(&chosen, of).unwrap_or_default();
                let name = get(&file, "name").as_string().unwrap_or_default();
                let id = first + of;
                item.photos.push(Photo { id, name, state: PhotoState::Waiting, url: None });
                let key = IdempotencyKey::fresh();
                self.files.borrow_mut().push(File { id, file, small: None, key });
            }
        });
        // The same file can be chosen again.
        set(input, "value", &"".into());
        self.send_photos();
    }

    pub(super) fn photo_again(self: &Rc<Self>, at: usize, id: u32) {
        if self.files.borrow().iter().any(|file| file.id == id) {
            self.turn_photo(id, PhotoState::Waiting);
            self.send_photos();
        } else {
            // Its file went with the page it was chosen on.
            self.photo_out(at, id);
        }
    }

    pub(super) fn photo_out(&self, at: usize, id: u32) {
        self.files.borrow_mut().retain(|file| file.id != id);
        self.change(&mut |wizard| {
            for item in &mut wizard.draft.items {
                item.photos.retain(|photo| photo.id != id);
            }
        });
        self.host.focus(&numbered("#add-photos-", at));
    }

    fn turn_photo(&self, id: u32, state: PhotoState) {
        self.change(&mut |wizard| {
            for item in &mut wizard.draft.items {
                for photo in item.photos.iter_mut().filter(|photo| photo.id == id) {
                    photo.state = state.clone();
                }
            }
        });
    }

    /// One photo after the other: decoded, one of 48 megapixels takes 192 MB.
    fn send_photos(self: &Rc<Self>) {
        if self.uploading.replace(true) {
            return;
        }
        let widget = self.clone();
        spawn_local(async move {
            while let Some(id) = widget.next_photo() {
                let ended = match widget.send_photo(id).await {
                    Ok(upload) => PhotoState::Sent(upload),
                    Err(fault) => PhotoState::Failed(fault),
                };
                widget.turn_photo(id, ended);
                widget.tell_photo(id);
            }
            widget.uploading.set(false);
        });
    }

    fn next_photo(&self) -> Option<u32> {
        let mut next = None;
        self.with(&mut |wizard| {
            for item in &wizard.draft.items {
                for photo in &item.photos {
                    if next.is_none() && photo.state == PhotoState::Waiting {
                        next = Some(photo.id);
                    }
                }
            }
        });
        next
    }

    /// Says how it ended, unless it was removed meanwhile.
    fn tell_photo(&self, id: u32) {
        let w = &self.ui.words;
        let mut news = None;
        self.with(&mut |wizard| {
            for item in &wizard.draft.items {
                if let Some(photo) = item.photos.iter().find(|photo| photo.id == id) {
                    news = Some(text::photo_news(w, &photo.name, &standing(w, photo)));
                }
            }
        });
        if let Some(news) = news {
            self.say(news);
        }
    }

    async fn send_photo(&self, id: u32) -> Result<String, Fault> {
        let (file, small, key) = {
            let files = self.files.borrow();
            let one = files.iter().find(|file| file.id == id).ok_or(Fault::Lost)?;
            (one.file.clone(), one.small.clone(), one.key.clone())
        };
        let small = match small {
            Some(small) => small,
            None => {
                let mut max = 0;
                self.with(&mut |wizard| max = wizard.told.photo_max_bytes);
                let window = self.window();
                let small = shrink(&window, &file, f64::from(max)).await.map_err(|why| match why {
                    Spoiled::Unreadable => Fault::Unreadable,
                    Spoiled::TooBig => Fault::TooBig,
                })?;
                let url = call(&get(&window, "URL"), "createObjectURL", &[&small]).ok();
                for one in self.files.borrow_mut().iter_mut().filter(|one| one.id == id) {
                    one.small = Some(small.clone());
                }
                self.with(&mut |wizard| {
                    for item in &mut wizard.draft.items {
                        for photo in item.photos.iter_mut().filter(|photo| photo.id == id) {
                            photo.url = url.as_ref().and_then(JsValue::as_string);
                        }
                    }
                });
                self.show();
                small
            }
        };
        let upload = self.client().post(&Post::photo(small), self.token(), &key).await;
        let upload = upload.map_err(|failure| fault(&failure))?;
        document::<Upload>(upload).map(|upload| upload.id).ok_or(Fault::Lost)
    }
}

fn fault(failure: &Failure) -> Fault {
    if let Failure::Rejected(problem, _) = failure {
        match problem.code {
            Code::PayloadTooLarge | Code::PhotoTooManyPixels => return Fault::TooBig,
            Code::PhotoUnreadable | Code::UnsupportedMediaType => return Fault::Unreadable,
            _ => {}
        }
    }
    Fault::Lost
}
