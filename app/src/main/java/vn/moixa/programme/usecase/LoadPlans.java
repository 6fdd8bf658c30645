package vn.moixa.programme.usecase;

import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.moixa.programme.domain.Plan;
import vn.moixa.programme.domain.PlanFile;
import vn.moixa.programme.domain.Revision;
import vn.moixa.programme.store.Plans;
import vn.moixa.programme.store.ReportedFigures;
import vn.moixa.programme.store.StoredTarget;
import vn.moixa.shared.Ids;

/**
 * Every start makes sure that the published plans and the figures published about them are there. What is there is left as officers
 * changed it; a target that was retired does not come back.
 */
@Component
public class LoadPlans implements ApplicationRunner {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final String ACTOR = "Mỗi Xã";
    private static final String REASON = "Nạp theo văn bản gốc của kế hoạch";

    private final Plans plans;
    private final ReportedFigures reportedFigures;
    private final InstantSource time;

    LoadPlans(Plans plans, ReportedFigures reportedFigures, InstantSource time) {
        this.plans = plans;
        this.reportedFigures = reportedFigures;
        this.time = time;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) throws IOException {
        load();
    }

    @Transactional
    public void load() throws IOException {
        for (PlanFile file : files()) {
            var plan = plans.keep(file.plan(), time.instant());
            for (var target : file.targets()) {
                if (plans.add(plan, target)) {
                    var first = new Revision(0, time.instant(), ACTOR, REASON, null, StoredTarget.json(target));
                    plans.remember(target.id(), first, null);
                }
            }
            file.tasks().forEach(task -> plans.add(plan, task));
        }
        for (Resource resource : resources("reported-*.json")) {
            var node = node(resource);
            var plan = plans.find(node.get("plan").asString()).map(Plan::id).orElseThrow();
            PlanFile.reported(node).forEach(figure -> reportedFigures.add(Ids.next(), plan, figure));
        }
    }

    public static List<PlanFile> files() throws IOException {
        var files = new ArrayList<PlanFile>();
        for (Resource resource : resources("plans/*.json")) {
            files.add(PlanFile.read(node(resource), Ids::next));
        }
        return files;
    }

    private static Resource[] resources(String pattern) throws IOException {
        return new PathMatchingResourcePatternResolver().getResources("classpath:programme/" + pattern);
    }

    private static JsonNode node(Resource resource) throws IOException {
        try (var in = resource.getInputStream()) {
            return MAPPER.readTree(in);
        }
    }
}
