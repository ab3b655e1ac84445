package org.homeward.studio.editing;

import org.homeward.directory.people.Actor;
import org.homeward.studio.drafts.SopDrafts;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** The templates of new steps for those who draw with the desktop's Camunda Modeler. */
@Controller
@ResponseBody
class StepTemplatesPage {

    private static final String FILE = "homeward-steps.json";

    @GetMapping("/studio/step-templates.json")
    ResponseEntity<Resource> file(Actor owner) {
        SopDrafts.onlyOwners(owner);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + FILE + "\"")
                .body(new ClassPathResource("studio/" + FILE));
    }
}
